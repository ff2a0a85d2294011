// A bot's life over the double of Discord, with the real discord.js.

import { createServer as createHttpServer } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { after, type LiveBot, createLiveBot, until } from '../support/live-bot.ts';

let world: LiveBot | null = null;

const start = async (...args: Parameters<typeof createLiveBot>): Promise<LiveBot> => {
  world = await createLiveBot(...args);
  world.bot.start();
  return world;
};

afterEach(async () => {
  await world?.stop();
  world = null;
});

const types = ({ states }: LiveBot): readonly string[] => states.map(({ type }) => type);

test('a bot comes up, knows itself, and answers', async () => {
  const { bot, channel, discord, handle, guild, reach, user } = await start();
  bot.register([{ name: 'ip', description: 'The address' }], { type: 'global' });
  await reach('ready');
  await until(() => bot.commandIds().get('ip') ?? null);
  const result = await discord.interact({ bot: handle, user, channel, guild, command: 'ip' });
  expect(bot.user()).toEqual({ id: handle.userId, name: 'bot' });
  expect(bot.applicationId()).toBe(handle.applicationId);
  expect(bot.ownerIds()).toHaveLength(1);
  expect(bot.guilds()).toEqual([{ id: guild.id, name: 'Home' }]);
  expect(result).toBeDefined();
  await until(() => discord.messages(channel.id).some(({ content }) => content === 'here'));
  expect(discord.violations).toEqual([]);
});

test('stopped, it is gone at once, and it can be started again', async () => {
  const made = await start();
  await made.reach('ready');
  const began = performance.now();
  await made.bot.stop();
  expect(performance.now() - began).toBeLessThan(1_500);
  await until(() => made.discord.gateway.connections(made.handle.applicationId) === 0);
  made.bot.start();
  await made.reach('ready', 12_000);
  expect(types(made)).toEqual([
    'connecting',
    'ready',
    'stopping',
    'stopped',
    'connecting',
    'ready',
  ]);
});

test('however long its IDENTIFY was on its way, the next one arrives five seconds later', async () => {
  const made = await start();
  const timesOf = (kind: 'identify' | 'ready'): readonly number[] =>
    made.discord.gatewayLog.filter((one) => one.kind === kind).map(({ at }) => at);
  made.discord.gateway.withholdReady(true);
  await until(() => made.count('identify') === 1);
  // As if it had just come.
  await after(1_500);
  made.discord.gateway.withholdReady(false);
  await made.reach('ready');
  await made.bot.stop();
  made.bot.start();
  await until(() => made.count('identify') === 2, 12_000);
  expect(timesOf('identify')[1]).toBeGreaterThanOrEqual((timesOf('ready')[0] ?? 0) + 5_000);
});

test('a session that was cut off is taken up again', async () => {
  const made = await start();
  await made.reach('ready');
  made.discord.gateway.dropSockets();
  await made.reach('degraded');
  await made.reach('ready');
  expect(made.count('identify')).toBe(1);
  expect(made.count('resumed')).toBe(1);
});

test('it is taken up again however often it is cut off', async () => {
  const made = await start();
  await made.reach('ready');
  for (const times of [1, 2, 3]) {
    made.discord.gateway.dropSockets();
    await until(() => made.count('resumed') === times, 12_000);
  }
  expect(made.count('identify')).toBe(1);
});

test('told to reconnect (op 7), it resumes; told that its session is void (op 9), it identifies', async () => {
  const made = await start();
  await made.reach('ready');
  made.discord.gateway.reconnect(made.handle.applicationId);
  await until(() => made.count('resumed') === 1);
  made.discord.gateway.invalidSession(made.handle.applicationId, false);
  await until(() => made.count('ready') === 2, 15_000);
  expect(made.count('identify')).toBe(2);
  expect(made.discord.violations).toEqual([]);
});

test.each([
  [4004, 'token'],
  [4010, 'protocol'],
  [4011, 'protocol'],
  [4012, 'protocol'],
  [4013, 'intents'],
  [4014, 'intents'],
])('after %d it does not come back', async (code, reason) => {
  const made = await start();
  await made.reach('ready');
  const connections = made.count('identify');
  made.discord.gateway.close(made.handle.applicationId, code);
  expect(await made.reach('fatal')).toMatchObject({ type: 'fatal', reason });
  await after(1_500);
  made.bot.kick();
  await after(300);
  expect(made.bot.state().type).toBe('fatal');
  expect(made.count('identify') + made.count('resume')).toBe(connections);
});

test('a first 401 ends everything of the bot, and nothing more is asked', async () => {
  const made = await start();
  await made.reach('ready');
  made.discord.faults.set({
    fault: { kind: 'refuse', status: 401, code: 0, message: '401: Unauthorized' },
  });
  await made.bot.rest.request('GET', `/channels/${made.channel.id}`);
  expect(await made.reach('fatal')).toMatchObject({ type: 'fatal', reason: 'token' });
  const asked = made.discord.requests.length;
  expect(await made.bot.rest.request('GET', `/channels/${made.channel.id}`)).toMatchObject({
    type: 'status',
    status: 401,
  });
  expect(made.discord.requests).toHaveLength(asked);
  await until(() => made.discord.gateway.connections(made.handle.applicationId) === 0);
});

test('offline it tries ever more rarely, and comes back as soon as it is told that the line is there', async () => {
  // No chance: 1, 2, 4 ... seconds, and the library's half beside.
  const made = await start({}, { random: { shortId: () => '', bytes: (n) => new Uint8Array(n) } });
  await made.reach('ready');
  await made.discord.faults.offline();
  await made.reach('degraded');
  await after(6_000);
  expect(made.bot.state()).toMatchObject({ type: 'degraded', attempt: 4 });
  await made.discord.faults.online();
  const began = performance.now();
  made.bot.kick();
  await made.reach('ready');
  expect(performance.now() - began).toBeLessThan(7_500);
});

test('what cannot be reached at first is reached later by the same bot', async () => {
  world = await createLiveBot();
  const made = world;
  await made.discord.faults.offline();
  made.bot.start();
  await after(700);
  expect(made.bot.state().type).toBe('connecting');
  await made.discord.faults.online();
  made.bot.kick();
  await made.reach('ready');
});

test('a gateway whose name is not found does not end the bot', async () => {
  world = await createLiveBot();
  const made = world;
  made.discord.faults.unresolvedGateway(true);
  made.bot.start();
  await after(1_500);
  expect(made.bot.state().type).toBe('connecting');
  made.discord.faults.unresolvedGateway(false);
  made.bot.kick();
  await made.reach('ready', 15_000);
});

test('a message of Discord’s that makes no sense is logged, and nothing else', async () => {
  const rejections: unknown[] = [];
  const note = (reason: unknown): void => void rejections.push(reason);
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  const made = await start();
  await made.reach('ready');
  for (const text of [
    '{',
    'null',
    '[]',
    '{"op":9}',
    '{"op":10}',
    '{"op":0,"t":"INTERACTION_CREATE","s":9,"d":null}',
    '{"op":0,"t":"GUILD_CREATE","s":10,"d":{}}',
    '{"op":0,"t":"MESSAGE_CREATE","s":11,"d":7}',
  ]) {
    made.discord.gateway.malformed(made.handle.applicationId, text);
    await after(20);
  }
  await after(100);
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
  expect(rejections).toEqual([]);
  expect(made.log.entries.some(({ level }) => level === 'warn')).toBe(true);
  await made.reach('ready', 15_000);
});

test('a presence set while it was away is shown once it is back', async () => {
  const made = await start();
  await made.reach('ready');
  await made.discord.faults.offline();
  await made.reach('degraded');
  made.bot.setPresence({ status: 'online', text: 'online · 81.2.•.•' });
  await made.discord.faults.online();
  made.bot.kick();
  await made.reach('ready', 12_000);
  const shown = await until(() => {
    const last = made.discord.gatewayLog.findLast(({ kind }) => kind === 'presence');
    return last?.kind === 'presence' ? last.presence : null;
  });
  expect(shown).toMatchObject({
    status: 'online',
    activities: [{ state: 'online · 81.2.•.•', type: 4 }],
  });
});

test('a peer that has gone silent is left within two beats, and one kick finds it out at once', async () => {
  const made = await start({ heartbeatIntervalMs: 60_000 });
  await made.reach('ready');
  made.discord.gateway.withholdAck(true);
  const began = performance.now();
  made.bot.kick();
  await made.reach('degraded');
  made.discord.gateway.withholdAck(false);
  expect(performance.now() - began).toBeLessThan(7_500);
  await made.reach('ready');
  expect(made.count('resumed')).toBe(1);
});

test('a connection that is still being made is broken off by a stop', async () => {
  const open = new Set<Socket>();
  // Takes the connection, and says nothing, not even goodbye.
  const silent = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => {});
    socket.on('end', () => socket.end());
    socket.resume();
  });
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', resolve);
  });
  const address = silent.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  const api = createHttpServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const limit = { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 };
    const gateway = {
      url: `ws://127.0.0.1:${address.port}`,
      shards: 1,
      session_start_limit: limit,
    };
    response.end(JSON.stringify(request.url?.endsWith('/gateway/bot') ? gateway : { id: '1' }));
  });
  await new Promise<void>((resolve) => {
    api.listen(0, '127.0.0.1', resolve);
  });
  const there = api.address();
  if (typeof there !== 'object' || there === null) throw new Error('not listening');
  world = await createLiveBot({}, { apiUrl: `http://127.0.0.1:${there.port}/api` });
  const made = world;
  made.bot.start();
  await until(() => open.size === 1);
  await made.bot.stop();
  await until(() => open.size === 0, 1_500);
  expect(made.bot.state().type).toBe('stopped');
  silent.close();
  api.close();
});

test('with no start left for the day it says so and stays away', async () => {
  const made = await start({ identifiesADay: 0 });
  expect(await made.reach('fatal')).toMatchObject({ type: 'fatal', reason: 'sessions' });
  expect(made.count('identify')).toBe(0);
});
