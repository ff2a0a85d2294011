import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertNoViolations } from '../../../support/discord/assert-no-violations.ts';
import { connectBot } from '../../../support/discord/connect-bot.ts';
import { rawClient } from '../../../support/discord/raw-client.ts';
import { type Discord, startDiscord } from '../../../support/discord/server.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

async function started(options: Parameters<typeof startDiscord>[0] = {}): Promise<Discord> {
  const discord = await startDiscord({ maxConcurrency: 16, ...options });
  stops.push(discord.stop);
  return discord;
}

const kinds = (discord: Discord): readonly string[] => discord.gatewayLog.map(({ kind }) => kind);

describe('the gateway, to a real discord.js', () => {
  let discord: Discord;
  let client: Client<true>;
  let bot: ReturnType<Discord['addBot']>;

  beforeEach(async () => {
    discord = await started();
    bot = discord.addBot({ privilegedIntents: GatewayIntentBits.MessageContent });
    // Its own throttle would make it wait 5 s for a second IDENTIFY.
    const buildIdentifyThrottler = () => ({ waitForIdentify: () => Promise.resolve() });
    client = await connectBot(discord, bot, { ws: { buildIdentifyThrottler } });
    stops.push(() => client.destroy());
  });

  it('keeps a session through a broken connection and replays what was missed', async () => {
    const joined: string[] = [];
    client.on(Events.GuildCreate, ({ name }) => joined.push(name));
    const resumed = new Promise<number>((resolve) => {
      client.once(Events.ShardResume, (_, replayed) => resolve(replayed));
    });
    discord.gateway.dropSockets();
    discord.addGuild({ name: 'Cabin', bots: [bot] });
    await resumed;
    await expect.poll(() => joined).toEqual(['Cabin']);
    const resume = discord.gatewayLog.find(({ kind }) => kind === 'resume');
    expect(resume).toMatchObject({ url: expect.stringContaining('/resume?') });
    expect(kinds(discord).filter((kind) => kind === 'identify')).toHaveLength(1);
    expect(discord.gatewayLog.find(({ kind }) => kind === 'resumed')).toMatchObject({
      replayed: 1,
    });
    assertNoViolations(discord);
  });

  it('moves it elsewhere by op 7', async () => {
    const resumed = new Promise((resolve) => {
      client.once(Events.ShardResume, resolve);
    });
    discord.gateway.reconnect(bot.applicationId);
    await resumed;
    expect(kinds(discord)).toEqual([
      'connect',
      'identify',
      'ready',
      'close',
      'connect',
      'resume',
      'resumed',
    ]);
  });

  it('makes it identify anew by op 9', async () => {
    const again = new Promise((resolve) => {
      client.once(Events.ShardReady, resolve);
    });
    discord.gateway.invalidSession(bot.applicationId, false);
    // Until it knows itself: ended a moment before, it would wait for a minute.
    await again;
    expect(kinds(discord).filter((kind) => kind === 'ready')).toHaveLength(2);
    expect(kinds(discord)).not.toContain('resume');
    assertNoViolations(discord);
  });

  it('lets it take the session up again on the same connection by an op 9 that allows it', async () => {
    const resumed = new Promise((resolve) => {
      client.once(Events.ShardResume, resolve);
    });
    discord.gateway.invalidSession(bot.applicationId, true);
    await resumed;
    expect(kinds(discord)).toEqual([
      'connect',
      'identify',
      'ready',
      'invalid-session',
      'resume',
      'resumed',
    ]);
    assertNoViolations(discord);
  });

  it('throws it out with 4004 when the token is reset', async () => {
    const closed = new Promise<number>((resolve) => {
      client.once(Events.ShardDisconnect, ({ code }) => resolve(code));
    });
    const before = bot.token;
    const after = discord.resetToken(bot);
    expect(await closed).toBe(4_004);
    expect([bot.token === after, before === after]).toEqual([true, false]);
    await expect(client.application.fetch()).rejects.toMatchObject({ status: 401 });
    expect(discord.invalidRequests).toBe(1);
  });

  it('notes the presence', async () => {
    client.user.setPresence({ activities: [{ name: 'online' }] });
    await expect.poll(() => kinds(discord)).toContain('presence');
  });

  it('tells what people write, without the text unless that intent is on', async () => {
    const guild = discord.addGuild({ name: 'Home', bots: [bot] });
    const channel = discord.addChannel({ guild });
    const user = discord.addUser('ada');
    discord.addMember(guild, user);
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];
    const blind = await connectBot(discord, bot, { intents });
    const seeing = await connectBot(discord, bot, {
      intents: [...intents, GatewayIntentBits.MessageContent],
    });
    stops.push(
      () => blind.destroy(),
      () => seeing.destroy(),
    );
    const heard: string[] = [];
    blind.on(Events.MessageCreate, ({ content }) => heard.push(`blind: ${content}`));
    seeing.on(Events.MessageCreate, ({ content }) => heard.push(`seeing: ${content}`));
    client.on(Events.MessageCreate, () => heard.push('no intent'));
    discord.say({ channel, user, content: '!ip' });
    await expect.poll(() => heard).toHaveLength(2);
    expect(heard.toSorted()).toEqual(['blind: ', 'seeing: !ip']);
  });
});

describe('the gateway, to a client that breaks its rules', () => {
  const cases: readonly (readonly [
    number,
    string,
    (client: Awaited<ReturnType<typeof rawClient>>, token: string) => void,
  ])[] = [
    [
      4_001,
      'an opcode that is none',
      (client, token) => (client.identify(token), client.say(99, null)),
    ],
    [4_002, 'what is not JSON', (client) => client.socket.send('{')],
    [4_002, 'more than 4,096 bytes', (client) => client.say(1, 'x'.repeat(5_000))],
    [4_003, 'a presence before an IDENTIFY', (client) => client.say(3, {})],
    [4_004, 'an unknown token', (client) => client.identify('nobody')],
    [
      4_005,
      'a second IDENTIFY',
      (client, token) => (client.identify(token), client.identify(token)),
    ],
    [4_010, 'a shard that is none', (client, token) => client.identify(token, { shard: [2, 1] })],
    [
      4_013,
      'intents that are none',
      (client, token) => client.identify(token, { intents: 1 << 30 }),
    ],
    [
      4_014,
      'a privileged intent that is off',
      (client, token) => client.identify(token, { intents: 1 << 15 }),
    ],
    [
      4_008,
      'more than 120 sends a minute',
      (client, token) => {
        client.identify(token);
        for (let count = 0; count < 120; count += 1) client.say(1, null);
      },
    ],
  ];
  it.each(cases)('closes with %i on %s', async (code, _, act) => {
    const discord = await started();
    const { token } = discord.addBot();
    const client = await rawClient(discord);
    act(client, token);
    expect(await client.closed).toBe(code);
    expect(discord.gatewayLog.at(-1)).toMatchObject({ kind: 'close', by: 'double', code });
  });

  it('closes with 4007 on a RESUME from a future, and takes one from the past', async () => {
    const discord = await started();
    const { token } = discord.addBot();
    const first = await rawClient(discord);
    first.identify(token);
    await first.until(0);
    const session_id = first.sessionId();
    first.socket.terminate();
    await first.closed;
    const second = await rawClient(discord);
    second.say(6, { token, session_id, seq: 0 });
    await expect
      .poll(() => second.heard.map(({ op, t, s }) => [op, t, s]))
      .toEqual([
        [10, undefined, undefined],
        [0, 'READY', 1],
        [0, 'RESUMED', 2],
      ]);
    second.socket.terminate();
    const third = await rawClient(discord);
    third.say(6, { token, session_id, seq: 99 });
    expect(await third.closed).toBe(4_007);
  });

  it('says READY later where that is withheld, to whoever is still there', async () => {
    const discord = await started();
    const { token } = discord.addBot();
    const [gone, patient] = [await rawClient(discord), await rawClient(discord)];
    discord.gateway.withholdReady(true);
    gone.identify(token);
    patient.identify(token);
    const identified = () => kinds(discord).filter((kind) => kind === 'identify').length;
    await expect.poll(identified).toBe(2);
    gone.socket.close();
    await gone.closed;
    expect(patient.heard.map(({ op }) => op)).toEqual([10]);
    discord.gateway.withholdReady(false);
    await patient.until(0);
    expect(patient.heard.map(({ t }) => t)).toEqual([undefined, 'READY']);
    expect(kinds(discord).filter((kind) => kind === 'ready')).toHaveLength(1);
    patient.socket.close();
  });

  it('closes with 4012 on another version', async () => {
    const client = await rawClient(await started(), '?v=9&encoding=json');
    expect(await client.closed).toBe(4_012);
  });

  it('gives an unknown session op 9, and one that said goodbye too', async () => {
    const discord = await started();
    const { token } = discord.addBot();
    const first = await rawClient(discord);
    first.identify(token);
    await first.until(0);
    const session_id = first.sessionId();
    first.socket.close(1_000);
    await first.closed;
    await expect.poll(() => kinds(discord)).toContain('close');
    const second = await rawClient(discord);
    second.say(6, { token, session_id, seq: 1 });
    await second.until(9);
    expect(second.heard.find(({ op }) => op === 9)?.d).toBe(false);
  });

  it('gives op 9 to an IDENTIFY that comes too soon, and 4004 when the day has none left', async () => {
    const discord = await started({ maxConcurrency: 1, identifiesADay: 2 });
    const { token } = discord.addBot();
    const [one, two, three] = [
      await rawClient(discord),
      await rawClient(discord),
      await rawClient(discord),
    ];
    one.identify(token);
    await one.until(0);
    two.identify(token);
    await two.until(9);
    three.identify(token);
    expect(await three.closed).toBe(4_004);
    expect(discord.violations.map(({ message }) => message)).toEqual([
      'more than max_concurrency IDENTIFYs in 5 s',
      'no IDENTIFY is left today',
    ]);
  });
});
