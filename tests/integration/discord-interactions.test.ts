import { Events, GatewayIntentBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../electron/core/ports.ts';
import { createBotRest } from '../../electron/core/discord/bot/bot-rest.ts';
import { registrationOf } from '../../electron/core/discord/command/command-texts.ts';
import { createInteractions } from '../../electron/core/discord/command/interactions.ts';
import { createRandom } from '../../electron/node/random.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import { canary, cardOf, createBotWorld } from '../support/bot-world.ts';
import { assertNoViolations } from '../support/discord/assert-no-violations.ts';
import { connectBot } from '../support/discord/connect-bot.ts';
import type { GivenOption } from '../support/discord/interactions/resolve-options.ts';
import type { InteractionResult } from '../support/discord/interactions/result.ts';
import type { SeenMessage } from '../support/discord/messages/seen-message.ts';
import { startDiscord } from '../support/discord/server.ts';
import { readableTexts } from '../support/recorded-replier.ts';

/** Its timers run out twenty times as fast: 75 ms to the announcement, half a second to the deadline. */
const hastyClock = (): Clock => {
  const clock = createSystemClock();
  return { ...clock, schedule: (delayMs, run) => clock.schedule(delayMs / 20, run) };
};

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end();
});

async function start(more: object = {}) {
  const discord = await startDiscord({ interactionAckMs: 1_000 });
  endings.push(() => discord.stop());
  const owner = discord.addUser('owner');
  const bot = discord.addBot({
    ownerId: owner.id,
    privilegedIntents: GatewayIntentBits.MessageContent,
  });
  const guild = discord.addGuild({ name: 'Home', bots: [bot] });
  const channel = discord.addChannel({ guild });
  const role = discord.addRole(guild, { name: 'operators' });
  const operator = discord.addUser('operator');
  discord.addMember(guild, operator, [role]);
  const stranger = discord.addUser('stranger');
  discord.addMember(guild, stranger);
  const world = createBotWorld({
    owners: [],
    guilds: [{ id: guild.id, roles: [{ id: role.id, level: 'operator' }] }],
    targets: [],
    ...more,
  });
  const parts = { ...world, clock: hastyClock(), ownerIds: () => [owner.id] };
  const rest = createBotRest({
    token: bot.token,
    apiUrl: discord.apiUrl,
    clock: createSystemClock(),
    random: createRandom(),
    log: world.log,
    onUnauthorised: () => undefined,
  });
  const interactions = createInteractions(parts, rest);
  const client = await connectBot(discord, bot, {
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.MessageContent,
    ],
  });
  endings.push(() => client.destroy());
  client.on(Events.InteractionCreate, (one) => void interactions.interaction(one));
  client.on(Events.MessageCreate, (one) => void interactions.message(one));
  const texts = { en: (key: string) => key };
  const body = registrationOf(world.registry, world.definition(), texts);
  await client.rest.put(`/applications/${bot.applicationId}/commands`, { body });
  const give = (
    user: { readonly id: string },
    command: string,
    options: readonly GivenOption[] = [],
    where: { readonly id: string } | null = guild,
  ): Promise<InteractionResult> =>
    discord.interact({
      bot,
      user,
      guild: where,
      channel: where === null ? discord.directMessages(bot, user) : channel,
      command,
      options,
    });
  return { discord, bot, guild, channel, owner, operator, stranger, world, give };
}

const textOf = (message: SeenMessage | null | undefined): string =>
  readableTexts([message?.components, message?.embeds]).join('\n');

/** Controls of a message, as pages of the command `pages` would have them. */
const plantedBody = (customId: string) => ({
  flags: 1 << 15,
  components: [
    { type: 10, content: 'Old' },
    { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: customId }] },
  ],
});

describe('interactions over Discord', () => {
  it('answer a command, masked where others see it and whole where nobody does', async () => {
    const { discord, give, operator, owner, channel } = await start();
    const shared = await give(operator, 'leak');
    expect(shared).toMatchObject({ callback: 4, ephemeral: false, deferred: false });
    const message = await shared.settled();
    expect(textOf(message)).toContain('forgotten: 203.0.•.•');
    expect([...message.files.keys()]).toEqual(['203.0._._.png']);
    expect(JSON.stringify(discord.messages(channel.id))).not.toContain(canary);
    const direct = await give(owner, 'leak', [], null);
    const whole = await direct.settled();
    expect(textOf(whole)).toContain(`forgotten: ${canary}`);
    expect([...whole.files.keys()]).toEqual([`${canary}.png`, 'all.csv']);
    assertNoViolations(discord);
  });

  it('answer with plain embeds where they are wished for', async () => {
    const { discord, give, operator } = await start({ plainEmbeds: true });
    const message = await (await give(operator, 'leak')).settled();
    expect(message.embeds[0]?.description).toContain('forgotten: 203.0.•.•');
    assertNoViolations(discord);
  });

  it('give subcommands and options to the command', async () => {
    const { discord, give, operator } = await start();
    const echoed = await give(operator, 'echo', [
      { name: 'text', value: 'hi' },
      { name: 'count', value: 2 },
      { name: 'loud', value: true },
    ]);
    expect(textOf(await echoed.settled())).toBe('## Title\nhi 2 true');
    assertNoViolations(discord);
  });

  it('deny those who have no level, and hold back those who are too fast', async () => {
    const { discord, give, operator, stranger, world } = await start();
    const denied = await give(stranger, 'leak');
    expect(denied.ephemeral).toBe(true);
    expect(textOf(denied.message())).toContain('you have none here');
    await give(operator, 'echo', [{ name: 'text', value: 'hi' }]);
    const held = await give(operator, 'echo', [{ name: 'text', value: 'hi' }]);
    expect(held.ephemeral).toBe(true);
    expect(textOf(held.message())).toContain('Not so fast');
    const outcomes = () => world.recorded.map(({ outcome }) => outcome);
    await expect.poll(outcomes).toEqual(['denied', 'done', 'cooldown']);
    assertNoViolations(discord);
  });

  it('take the place of the message whose button was pressed, or leave it alone', async () => {
    const { discord, bot, channel, operator } = await start();
    const plant = (customId: string) =>
      discord.plant({ channel, bot, body: plantedBody(customId) });
    const press = (message: SeenMessage, customId: string) =>
      discord.press({ message, customId, user: operator });
    const page = plant('1|||pages||3');
    const turned = await press(page, '1|||pages||3');
    expect([turned.callback, textOf(turned.message())]).toEqual([
      7,
      `## Title\npage 3 for ${operator.id}`,
    ]);
    for (const [customId, title] of [
      ['0|old', 'That is from an earlier time'],
      [`1|${channel.id}||pages|`, 'That belongs to somebody else'],
      ['1|||pages|end', 'Title\nended'],
    ] as const) {
      const message = plant(customId);
      const pressed = await press(message, customId);
      expect([pressed.callback, pressed.ephemeral]).toEqual([4, true]);
      expect(textOf(pressed.message())).toContain(title);
    }
    assertNoViolations(discord);
  });

  it('hand over what was chosen and what was typed into a form', async () => {
    const { discord, bot, channel, operator, world } = await start();
    const choice = {
      type: 3,
      custom_id: '1|||pages|open',
      options: [{ label: 'Five', value: '5' }],
    };
    const list = discord.plant({
      channel,
      bot,
      body: { flags: 1 << 15, components: [{ type: 1, components: [choice] }] },
    });
    const chosen = await discord.choose({
      message: list,
      customId: '1|||pages|open',
      user: operator,
      values: ['5'],
    });
    expect(textOf(chosen.message())).toBe('## Title\nopened 5');
    const ask = discord.plant({ channel, bot, body: plantedBody('1|||pages|ask') });
    const opener = await discord.press({ message: ask, customId: '1|||pages|ask', user: operator });
    expect(opener.callback).toBe(9);
    const sent = await discord.submit({ opener, fields: { why: 'because' } });
    expect(textOf(sent.message())).toBe('## Title\nbecause 7');
    const logged = () => world.recorded.map(({ command }) => command);
    await expect
      .poll(logged)
      .toEqual(['choice pages open 5', 'button pages ask', 'form pages answer 7']);
    assertNoViolations(discord);
  });

  it('complete options for those who may give the command', async () => {
    const { discord, bot, guild, channel, owner, operator } = await start();
    discord.addMember(guild, owner);
    const complete = (user: { readonly id: string }) =>
      discord.autocomplete({
        bot,
        user,
        guild,
        channel,
        command: 'set',
        options: [{ name: 'put', options: [{ name: 'path', value: 'lo', focused: true }] }],
      });
    expect((await complete(owner)).choices?.slice(0, 2)).toEqual([
      { name: `path ${canary}`, value: 'lo.a' },
      { name: 'whole', value: canary },
    ]);
    expect((await complete(operator)).choices).toEqual([]);
    assertNoViolations(discord);
  });

  it('announce what takes long, and answer it then', async () => {
    const { discord, give, operator, world } = await start();
    const waiting = await give(operator, 'wait');
    expect(waiting).toMatchObject({ callback: 5, deferred: true, ephemeral: false });
    world.gate.open({ type: 'card', card: cardOf('at last') });
    expect(textOf(await waiting.settled())).toBe('## Title\nat last');
    const slow = await give(operator, 'slow');
    expect(slow).toMatchObject({ callback: 5, ephemeral: true });
    world.gate.open({ type: 'card', card: cardOf('for you') });
    expect(textOf(await slow.settled())).toBe('## Title\nfor you');
    assertNoViolations(discord);
  });

  it('survive a command that throws, one that never ends, and an answer nobody waits for', async () => {
    const { discord, give, operator, world } = await start();
    const thrown = await give(operator, 'throw');
    expect(thrown.ephemeral).toBe(true);
    expect(textOf(thrown.message())).toContain('`00000001`');
    const never = await give(operator, 'wait');
    await expect.poll(() => never.followUps().map(textOf).join()).toContain('took too long');
    expect(never.followUps().map(({ ephemeralFor }) => ephemeralFor)).toEqual([operator.id]);
    const fault = { kind: 'refuse', status: 404, code: 10_062, message: 'Unknown' } as const;
    discord.faults.set({ fault, route: '/interactions/:interaction/:token/callback', times: 1 });
    const unheard = await give(operator, 'echo', [{ name: 'text', value: 'hi' }]);
    expect(unheard.callback).toBe(null);
    const heard = await give(operator, 'pages');
    expect(heard.callback).toBe(4);
    const outcomes = () => world.recorded.map(({ outcome, errorId }) => [outcome, errorId]);
    await expect.poll(outcomes).toEqual([
      ['failed', '00000001'],
      ['timeout', '00000002'],
      ['failed', '00000003'],
      ['done', null],
    ]);
    assertNoViolations(discord);
  });

  it('send to the direct messages what is for one alone, and say so', async () => {
    const { discord, bot, give, operator, channel } = await start();
    const sent = await give(operator, 'letter');
    expect(textOf(await sent.settled())).toContain('The answer is in your direct messages.');
    const direct = discord.directMessages(bot, operator);
    expect(discord.messages(direct.id).map(textOf)).toEqual([`## Title\n${canary}`]);
    discord.setDirectMessages(operator, false);
    const unsent = await (await give(operator, 'letter')).settled();
    expect(textOf(unsent)).toContain('Could not be sent');
    expect(JSON.stringify(discord.allMessages(channel.id))).not.toContain(canary);
    assertNoViolations(discord);
  });

  it('answer commands with a prefix, and nothing else that is said', async () => {
    const { discord, channel, operator, stranger, world } = await start();
    discord.say({ channel, user: operator, content: 'hello !leak' });
    discord.say({ channel, user: stranger, content: '!leak' });
    discord.say({ channel, user: operator, content: '!echo hi 3' });
    const answers = () => discord.messages(channel.id).slice(3).map(textOf);
    await expect.poll(answers).toEqual(['## Title\nhi 3 -']);
    const recorded = () => world.recorded.map(({ command, outcome }) => [command, outcome]);
    await expect.poll(recorded).toEqual([
      ['!leak', 'denied'],
      ['!echo hi 3', 'done'],
    ]);
    assertNoViolations(discord);
  });
});
