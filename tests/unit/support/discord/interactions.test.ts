import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertNoViolations } from '../../../support/discord/assert-no-violations.ts';
import { connectBot } from '../../../support/discord/connect-bot.ts';
import type { InteractionResult } from '../../../support/discord/interactions/result.ts';
import { visibleText } from '../../../support/discord/messages/visible-text.ts';
import { rawBot } from '../../../support/discord/raw-bot.ts';
import { type Discord, startDiscord } from '../../../support/discord/server.ts';
import { createFakeClock, type FakeClock } from '../../../support/fake-clock.ts';

let clock: FakeClock;
let discord: Discord;
let ask: ReturnType<typeof rawBot>;
let scene: Parameters<Discord['interact']>[0];
let commands: string;

beforeEach(async () => {
  clock = createFakeClock();
  discord = await startDiscord({ clock });
  const bot = discord.addBot({ name: 'beacon' });
  const guild = discord.addGuild({ name: 'Home', bots: [bot] });
  const user = discord.addUser('ada');
  discord.addMember(guild, user);
  scene = { bot, guild, user, channel: discord.addChannel({ guild }), command: 'ip' };
  ask = rawBot(discord, bot);
  commands = `/applications/${bot.applicationId}/commands`;
  await ask('PUT', commands, [{ name: 'ip', description: 'x' }]);
});
afterEach(() => discord.stop());

/** Runs the command and answers it as the test says. */
async function run(...callbacks: object[]): Promise<{
  readonly result: InteractionResult;
  readonly answers: readonly (readonly [number, unknown])[];
  readonly webhook: string;
}> {
  let payload: { id: string; token: string } | null = null;
  const client = await connectBot(discord, scene.bot as ReturnType<Discord['addBot']>);
  client.ws.on(
    'INTERACTION_CREATE' as never,
    ((data: { id: string; token: string }) => {
      payload = data;
    }) as never,
  );
  const pending = discord.interact(scene);
  await expect.poll(() => payload).not.toBeNull();
  const { id, token } = payload as unknown as { id: string; token: string };
  const answers: (readonly [number, unknown])[] = [];
  for (const callback of callbacks) {
    const { status, json } = await ask('POST', `/interactions/${id}/${token}/callback`, callback);
    answers.push([status, json?.['code']]);
  }
  if (callbacks.length === 0) await clock.advance(3_000);
  await client.destroy();
  const webhook = `/webhooks/${scene.bot.applicationId}/${token}`;
  return { result: await pending, answers, webhook };
}

describe('an interaction', () => {
  it('can be acknowledged once', async () => {
    const { answers } = await run({ type: 4, data: { content: 'x' } }, { type: 5 });
    expect(answers).toEqual([
      [204, undefined],
      [400, 40_060],
    ]);
    expect(discord.violations).toMatchObject([
      { where: 'POST /interactions/:interaction/:token/callback' },
    ]);
  });

  it('is unknown after three seconds', async () => {
    const { result, webhook } = await run();
    expect(result.callback).toBeNull();
    const token = webhook.split('/').at(-1) ?? '';
    const late = await ask('POST', `/interactions/${result.id}/${token}/callback`, { type: 5 });
    expect([late.status, late.json?.['code']]).toEqual([404, 10_062]);
  });

  it('has a token that lives for fifteen minutes, and takes %40original for @original', async () => {
    const { webhook } = await run({ type: 5, data: { flags: 64 } });
    const edit = (name: string) => ask('PATCH', `${webhook}/messages/${name}`, { content: 'x' });
    expect([(await edit('@original')).status, (await edit('%40original')).status]).toEqual([
      200, 200,
    ]);
    await clock.advance(15 * 60_000 + 1);
    const late = await edit('@original');
    expect([late.status, late.json?.['code']]).toEqual([401, 50_027]);
    assertNoViolations(discord);
  });

  it('has its deferred answer filled by the first follow-up, as hidden as it was deferred', async () => {
    const { result, webhook } = await run({ type: 5, data: { flags: 64 } });
    expect(result.message()).toMatchObject({ isLoading: true, ephemeralFor: scene.user.id });
    await ask('POST', webhook, { content: 'address' });
    expect(result.message()).toMatchObject({
      content: 'address',
      isLoading: false,
      ephemeralFor: scene.user.id,
    });
    expect([result.followUps(), discord.messages(scene.channel.id)]).toEqual([[], []]);
  });

  it('of a command cannot be answered as one of a component', async () => {
    const { answers } = await run(
      { type: 7, data: { content: 'x' } },
      { type: 8, data: { choices: [] } },
      { type: 5 },
    );
    expect(answers).toEqual([
      [400, 50_035],
      [400, 50_035],
      [204, undefined],
    ]);
  });
});

describe('what a person cannot do', () => {
  const planted = (more: object = {}) =>
    discord.plant({
      channel: scene.channel,
      bot: scene.bot as ReturnType<Discord['addBot']>,
      body: {
        content: 'x',
        components: [
          { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go', ...more }] },
        ],
      },
    });

  it('run a command that is not registered, or leave out or invent an option', async () => {
    await expect(discord.interact({ ...scene, command: 'speedtest' })).rejects.toThrow(
      'No command "/speedtest" is registered.',
    );
    await expect(
      discord.interact({ ...scene, options: [{ name: 'x', value: 'y' }] }),
    ).rejects.toThrow('The command has no option "x".');
    await ask('PUT', commands, [
      {
        name: 'ip',
        description: 'x',
        options: [{ type: 4, name: 'days', description: 'x', required: true, max_value: 7 }],
      },
    ]);
    await expect(discord.interact(scene)).rejects.toThrow('The option "days" is required.');
    await expect(
      discord.interact({ ...scene, options: [{ name: 'days', value: 8 }] }),
    ).rejects.toThrow('The option "days" is out of its bounds.');
  });

  it('run a command that is not offered there or to them', async () => {
    await ask('PUT', commands, [
      { name: 'ip', description: 'x', contexts: [0], default_member_permissions: '8' },
    ]);
    await expect(discord.interact(scene)).rejects.toThrow('"/ip" is not offered to this member.');
    const channel = discord.directMessages(scene.bot as ReturnType<Discord['addBot']>, scene.user);
    await expect(discord.interact({ ...scene, guild: null, channel })).rejects.toThrow(
      '"/ip" is not offered here.',
    );
    assertNoViolations(discord);
  });

  it('press what is not there, is disabled, or is gone', async () => {
    const { user } = scene;
    const message = planted();
    await expect(discord.press({ message, customId: 'stop', user })).rejects.toThrow(
      'no component "stop"; it has: go.',
    );
    await expect(
      discord.press({ message: planted({ disabled: true }), customId: 'go', user }),
    ).rejects.toThrow('is disabled');
    discord.deleteMessage(message);
    await expect(discord.press({ message, customId: 'go', user })).rejects.toThrow(
      'The message is gone.',
    );
  });

  it('press on a message that only another sees', async () => {
    const components = [
      { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] },
    ];
    const { result } = await run({ type: 4, data: { flags: 64, content: 'x', components } });
    const message = result.message();
    const user = discord.addUser('eve');
    if (message === null || scene.guild === null) throw new Error('No answer.');
    discord.addMember(scene.guild, user);
    await expect(discord.press({ message, customId: 'go', user })).rejects.toThrow(
      'That user does not see the message.',
    );
  });
});

describe('commands', () => {
  it('keep their ids by name when they are overwritten', async () => {
    const before = await ask('GET', commands);
    const after = await ask('PUT', commands, [
      { name: 'ip', description: 'y' },
      { name: 'new', description: 'x' },
    ]);
    expect(after.json).toMatchObject([
      { id: (before.json as unknown as { id: string }[])[0]?.id, description: 'y' },
      { name: 'new' },
    ]);
  });

  it('are created at most so often in a day', async () => {
    await discord.stop();
    discord = await startDiscord({ clock, commandCreatesADay: 2 });
    const bot = discord.addBot();
    const put = (...names: string[]) =>
      rawBot(discord, bot)(
        'PUT',
        `/applications/${bot.applicationId}/commands`,
        names.map((name) => ({ name, description: 'x' })),
      );
    expect([(await put('a', 'b')).status, (await put('a', 'b')).status]).toEqual([200, 200]);
    const third = await put('a', 'c');
    expect([third.status, third.json?.['code']]).toEqual([400, 30_034]);
    await clock.advance(24 * 3_600_000);
    expect((await put('a', 'c')).status).toBe(200);
  });
});

describe('visible text', () => {
  it('is everything that a reader can find, custom ids too', () => {
    const components = [
      { type: 10, id: 1, content: 'one' },
      { type: 2, custom_id: 'two', label: 'three' },
    ];
    const embeds = [{ title: 'four', fields: [{ name: 'five', value: 'six' }] }];
    expect(visibleText({ components, embeds, nonce: 'no' })).toBe(
      'one\ntwo\nthree\nfour\nfive\nsix',
    );
  });
});
