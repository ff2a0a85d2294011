import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertNoViolations } from '../../../support/discord/assert-no-violations.ts';
import { permissionBits } from '../../../support/discord/permissions.ts';
import { rawBot } from '../../../support/discord/raw-bot.ts';
import { type Discord, startDiscord } from '../../../support/discord/server.ts';
import { createFakeClock, type FakeClock } from '../../../support/fake-clock.ts';

let clock: FakeClock;
let discord: Discord;
let bot: ReturnType<Discord['addBot']>;
let guild: ReturnType<Discord['addGuild']>;
let channel: ReturnType<Discord['addChannel']>;
let ask: ReturnType<typeof rawBot>;
let messages: string;

beforeEach(async () => {
  clock = createFakeClock();
  discord = await startDiscord({ clock });
  bot = discord.addBot({ name: 'beacon' });
  guild = discord.addGuild({ name: 'Home', bots: [bot] });
  channel = discord.addChannel({ guild });
  ask = rawBot(discord, bot);
  messages = `/channels/${channel.id}/messages`;
});
afterEach(() => discord.stop());

const refused = async (method: string, path: string, body?: unknown) => {
  const { status, json } = await ask(method, path, body);
  return [status, json?.['code'], json?.['message']];
};

describe('what REST gives', () => {
  it('knows the bot, its application, its guilds and what is in them', async () => {
    const answers = await Promise.all(
      [
        '/gateway/bot',
        '/users/@me',
        '/applications/@me',
        '/oauth2/applications/@me',
        '/users/@me/guilds',
        `/guilds/${guild.id}?with_counts=true`,
        `/guilds/${guild.id}/channels`,
        `/guilds/${guild.id}/roles`,
        `/guilds/${guild.id}/members/${bot.userId}`,
        `/channels/${channel.id}`,
      ].map((path) => ask('GET', path)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers[0]?.json).toEqual({
      url: discord.apiUrl.replace('http', 'ws').replace('/api', ''),
      shards: 1,
      session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 },
    });
    expect(guild.id).toMatch(/^\d{17,19}$/);
    assertNoViolations(discord);
  });

  it('creates, lists, edits and deletes messages, and keeps what they were', async () => {
    const first = await ask('POST', messages, { content: 'one' });
    await ask('POST', messages, { content: 'two' });
    const id = String(first.json?.['id']);
    await ask('PATCH', `${messages}/${id}`, { content: 'first' });
    const list = await ask('GET', `${messages}?limit=10`);
    expect(list.json).toMatchObject([{ content: 'two' }, { content: 'first' }]);
    expect(discord.messages(channel.id)[0]).toMatchObject({
      content: 'first',
      edits: [{ content: 'one' }],
    });
    expect((await ask('DELETE', `${messages}/${id}`)).status).toBe(204);
    expect(discord.messages(channel.id).map(({ content }) => content)).toEqual(['two']);
    assertNoViolations(discord);
  });

  it('opens one channel of direct messages with a user', async () => {
    const user = discord.addUser('ada');
    const open = () => ask('POST', '/users/@me/channels', { recipient_id: user.id });
    const [one, other] = [await open(), await open()];
    expect(one.json?.['id']).toBe(other.json?.['id']);
    const path = `/channels/${String(one.json?.['id'])}/messages`;
    expect((await ask('POST', path, { content: 'hello' })).status).toBe(200);
    discord.setDirectMessages(user, false);
    expect(await refused('POST', path, { content: 'hello' })).toEqual([
      403,
      50_007,
      'Cannot send messages to this user',
    ]);
    assertNoViolations(discord);
  });

  it('gives the same message for the same nonce, for some minutes', async () => {
    const send = async () =>
      (await ask('POST', messages, { content: 'x', nonce: '1', enforce_nonce: true })).json?.['id'];
    const [first, again] = [await send(), await send()];
    await clock.advance(10 * 60_000);
    const later = await send();
    expect([again === first, later === first, discord.messages(channel.id).length]).toEqual([
      true,
      false,
      2,
    ]);
  });

  it('writes down who asked for what, under which route, and how it was answered', async () => {
    await ask('POST', messages, { content: 'x' });
    expect(discord.requests).toMatchObject([
      {
        method: 'POST',
        path: messages,
        route: '/channels/:channel/messages',
        params: { channel: channel.id },
        body: { content: 'x' },
        headers: { authorization: `Bot ${bot.token}` },
        bot: bot.applicationId,
        status: 200,
        fault: null,
      },
    ]);
  });
});

describe('what REST refuses', () => {
  it('an unknown token, and counts it', async () => {
    ask = rawBot(discord, { ...bot, token: 'other' });
    expect(await refused('GET', '/users/@me')).toEqual([401, 0, '401: Unauthorized']);
    expect(discord.invalidRequests).toBe(1);
  });

  it('what is not there', async () => {
    expect([
      await refused('GET', '/channels/1'),
      await refused('GET', '/guilds/1'),
      await refused('GET', `${messages}/1`),
      await refused('GET', `/guilds/${guild.id}/members/1`),
      await refused('POST', '/interactions/1/token/callback', { type: 5 }),
      await refused('PATCH', `/webhooks/${bot.applicationId}/token/messages/%40original`, {}),
    ]).toEqual([
      [404, 10_003, 'Unknown Channel'],
      [404, 10_004, 'Unknown Guild'],
      [404, 10_008, 'Unknown Message'],
      [404, 10_007, 'Unknown Member'],
      [404, 10_062, 'Unknown interaction'],
      [404, 10_015, 'Unknown Webhook'],
    ]);
    assertNoViolations(discord);
  });

  it('a route that the double does not have, as a violation', async () => {
    expect((await ask('GET', '/voice/regions')).status).toBe(404);
    expect(discord.violations).toMatchObject([
      { kind: 'unknown-route', where: 'GET /voice/regions' },
    ]);
  });

  it('what a channel does not permit the bot', async () => {
    const embed = { embeds: [{ title: 'x' }] };
    discord.revokeChannel(channel, bot, permissionBits.embedLinks);
    expect(await refused('POST', messages, embed)).toEqual([403, 50_013, 'Missing Permissions']);
    discord.revokeChannel(channel, bot, permissionBits.readMessageHistory);
    expect((await ask('GET', messages)).json).toEqual([]);
    discord.revokeChannel(channel, bot, permissionBits.sendMessages);
    expect(await refused('POST', messages, { content: 'x' })).toEqual([
      403,
      50_013,
      'Missing Permissions',
    ]);
    discord.revokeChannel(channel, bot);
    expect(await refused('POST', messages, { content: 'x' })).toEqual([
      403,
      50_001,
      'Missing Access',
    ]);
    discord.removeBotFromGuild(bot, guild);
    expect(await refused('GET', `/guilds/${guild.id}`)).toEqual([403, 50_001, 'Missing Access']);
    expect(discord.invalidRequests).toBe(4);
  });

  it("another author's message to be edited, and deletes it for a manager only", async () => {
    const user = discord.addUser('ada');
    discord.addMember(guild, user);
    const { id } = discord.say({ channel, user, content: 'hello' });
    expect(await refused('PATCH', `${messages}/${id}`, { content: 'x' })).toEqual([
      403,
      50_005,
      'Cannot edit a message authored by another user',
    ]);
    expect(await refused('DELETE', `${messages}/${id}`)).toEqual([
      403,
      50_013,
      'Missing Permissions',
    ]);
    const role = discord.addRole(guild, {
      name: 'keeper',
      permissions: permissionBits.manageMessages,
    });
    discord.changeRoles(guild, { id: bot.userId }, [role]);
    expect((await ask('DELETE', `${messages}/${id}`)).status).toBe(204);
  });

  it('what its schema does not allow, and says where', async () => {
    const answer = await ask('POST', messages, { content: 5 });
    expect([answer.status, answer.json?.['code']]).toEqual([400, 50_035]);
    expect(discord.violations).toMatchObject([
      {
        kind: 'request',
        where: 'POST /channels/:channel/messages',
        message: expect.stringContaining('content: '),
      },
    ]);
  });

  it('an empty message, one that is too long, and one that loses its components', async () => {
    expect(await refused('POST', messages, { content: ' ' })).toEqual([
      400,
      50_006,
      'Cannot send an empty message',
    ]);
    expect((await refused('POST', messages, { content: 'x'.repeat(2_001) }))[1]).toBe(50_035);
    const text = [{ type: 10, content: 'x' }];
    const { json } = await ask('POST', messages, { flags: 1 << 15, components: text });
    const path = `${messages}/${String(json?.['id'])}`;
    expect((await refused('PATCH', path, { flags: 0, content: 'plain', components: [] }))[1]).toBe(
      50_035,
    );
    expect(
      (await ask('PATCH', path, { components: [{ type: 10, content: 'y' }] })).json,
    ).toMatchObject({
      flags: 1 << 15,
      components: [{ type: 10, id: 1, content: 'y' }],
    });
  });

  it('a file that is too large', async () => {
    await discord.stop();
    discord = await startDiscord({ attachmentBytes: 2 });
    bot = discord.addBot();
    guild = discord.addGuild({ name: 'Home', bots: [bot] });
    channel = discord.addChannel({ guild });
    const form = new FormData();
    form.set('payload_json', '{"content":"x"}');
    form.set('files[0]', new Blob(['abc']), 'a.txt');
    const { status, json } = await rawBot(discord, bot)(
      'POST',
      `/channels/${channel.id}/messages`,
      form,
    );
    expect([status, json]).toEqual([413, { code: 40_005, message: 'Request entity too large' }]);
  });
});

describe('the limits', () => {
  const send = () => ask('POST', messages, { content: 'x' });
  const limits = ({ headers }: { readonly headers: Headers }) =>
    ['limit', 'remaining', 'reset-after', 'scope'].map((name) =>
      headers.get(`x-ratelimit-${name}`),
    );

  it('are counted by route and channel, and told in every answer', async () => {
    const first = await send();
    expect(limits(first)).toEqual(['5', '4', '5.000', null]);
    for (let count = 0; count < 4; count += 1) await send();
    await clock.advance(2_000);
    const sixth = await send();
    expect([sixth.status, sixth.json, sixth.headers.get('retry-after')]).toEqual([
      429,
      { message: 'You are being rate limited.', retry_after: 3, global: false },
      '3',
    ]);
    expect(limits(sixth)).toEqual(['5', '0', '3.000', 'user']);
    const other = discord.addChannel({ guild });
    expect((await ask('POST', `/channels/${other.id}/messages`, { content: 'x' })).status).toBe(
      200,
    );
    await clock.advance(3_000);
    expect((await send()).status).toBe(200);
    expect(discord.invalidRequests).toBe(1);
  });

  it('stop a bot that asks more than fifty times in a second', async () => {
    const paths = ['/users/@me', '/users/@me/guilds', `/guilds/${guild.id}`];
    const answers = await Promise.all(
      Array.from({ length: 51 }, (_, index) => ask('GET', paths[index % 3] ?? '')),
    );
    const late = answers.filter(({ status }) => status === 429);
    expect(
      late.map(({ json, headers }) => [json?.['global'], headers.get('x-ratelimit-global')]),
    ).toEqual([[true, 'true']]);
  });
});
