// A bot that is stopped stays stopped, whenever that is, and leaves nothing open.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawBot } from '../support/discord/raw-bot.ts';
import { type Discord, startDiscord } from '../support/discord/server.ts';
import { after, botAt, until } from '../support/live-bot.ts';

const stepMs = 20;
/** Over the library's 500 ms and what comes after it: the wait, the connection, HELLO, RESUME. */
const steps = 50;

async function startMany(discord: Discord) {
  const bots = Array.from({ length: steps }, (_, index) => {
    const handle = discord.addBot({ name: `bot ${index}` });
    discord.addGuild({ name: 'Home', bots: [handle] });
    const bot = botAt(discord, handle);
    bot.start();
    return { bot, handle, stopMs: index * stepMs };
  });
  for (const { bot } of bots) await until(() => bot.state().type === 'ready', 30_000);
  return bots;
}

const openOf = (discord: Discord): number => {
  const closed = new Set(
    discord.gatewayLog.filter(({ kind }) => kind === 'close').map(({ connection }) => connection),
  );
  const made = discord.gatewayLog.filter(({ kind }) => kind === 'connect');
  return made.filter(({ connection }) => !closed.has(connection)).length;
};

test.each([
  ['while it reconnects', {}, async (discord: Discord) => discord.gateway.dropSockets()],
  [
    'while the other side says nothing',
    {},
    async (discord: Discord) => {
      discord.gateway.withholdHello(true);
      discord.gateway.dropSockets();
    },
  ],
])('stopped at any moment %s, no bot comes back', async (_, options, cut) => {
  const discord = await startDiscord(options);
  const bots = await startMany(discord);
  await cut(discord);
  await Promise.all(
    bots.map(async ({ bot, stopMs }) => {
      await after(stopMs);
      const began = performance.now();
      await bot.stop();
      expect(performance.now() - began).toBeLessThan(2_000);
    }),
  );
  const connected = discord.gatewayLog.filter(({ kind }) => kind === 'connect').length;
  await after(3_000);
  expect(discord.gatewayLog.filter(({ kind }) => kind === 'connect')).toHaveLength(connected);
  expect(openOf(discord)).toBe(0);
  expect(bots.map(({ bot }) => bot.state().type)).toEqual(bots.map(() => 'stopped'));
  await discord.stop();
});

const isIdentified = (discord: Discord): boolean =>
  discord.gatewayLog.some(({ kind }) => kind === 'identify');

/** Long enough for the IDENTIFY to be there, too short for a READY over the internet. */
const afterIdentifyMs = 50;

test.each([
  ['as it is stopped', 0],
  ['while it ends', 5],
  ['when it has ended', 1_500],
])(
  `stopped ${afterIdentifyMs} ms after its IDENTIFY, a bot that is told READY %s is no bot any more`,
  async (_, readyAfterMs) => {
    const discord = await startDiscord({ interactionAckMs: 300 });
    const handle = discord.addBot();
    const guild = discord.addGuild({ name: 'Home', bots: [handle] });
    const channel = discord.addChannel({ guild });
    const user = discord.addUser('ada');
    discord.addMember(guild, user);
    const commands = `/applications/${handle.applicationId}/commands`;
    await rawBot(discord, handle)('PUT', commands, [{ name: 'ip', description: 'x' }]);
    discord.gateway.withholdReady(true);
    const states: string[] = [];
    const bot = botAt(discord, handle, { onState: ({ type }) => void states.push(type) });
    bot.start();
    await until(() => isIdentified(discord), 30_000);
    await after(afterIdentifyMs);
    const began = performance.now();
    const ended = bot.stop().then(() => performance.now() - began);
    await after(readyAfterMs);
    discord.gateway.withholdReady(false);
    expect(await ended).toBeLessThan(2_000);
    await after(3_000);
    const asked = await discord.interact({ bot: handle, guild, channel, user, command: 'ip' });
    expect([asked.callback, discord.messages(channel.id)]).toEqual([null, []]);
    expect([openOf(discord), discord.gateway.connections(handle.applicationId)]).toEqual([0, 0]);
    expect(discord.gatewayLog.filter(({ kind }) => kind === 'connect')).toHaveLength(1);
    expect([...new Set(states)]).toEqual(['connecting', 'stopping', 'stopped']);
    await discord.stop();
  },
);

let folder = '';

beforeAll(async () => {
  const parent = resolve(import.meta.dirname, '../../artefacts');
  mkdirSync(parent, { recursive: true });
  folder = mkdtempSync(join(parent, 'bot-program-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(import.meta.dirname, '../support/bot-program.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'bot-program.mjs' } },
    },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds from the call of stop() to the end of the process. */
async function lifeAfterStop(
  discord: Discord,
  stopAfterMs: number,
  stopsIn: string,
  onState: (state: string, askToStop: () => void) => unknown,
): Promise<number> {
  const handle = discord.addBot();
  discord.addGuild({ name: 'Home', bots: [handle] });
  const words = [discord.apiUrl, handle.token, String(stopAfterMs), stopsIn];
  const program = spawn(process.execPath, [join(folder, 'bot-program.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stoppedMs = 0;
  createInterface({ input: program.stdout }).on('line', (line) => {
    if (line === 'stop') stoppedMs = performance.now();
    else onState(line, () => program.kill('SIGTERM'));
  });
  const kill = setTimeout(() => program.kill('SIGKILL'), 20_000);
  await new Promise((resolve) => program.once('close', resolve));
  clearTimeout(kill);
  expect([program.exitCode, program.signalCode]).toEqual([0, null]);
  return performance.now() - stoppedMs;
}

test.each([
  ['at once', 'connecting', 0, () => {}],
  ['when it is ready', 'ready', 0, () => {}],
  ['a while after', 'ready', 300, () => {}],
  ['in the gap', 'degraded', 250, (discord: Discord) => discord.gateway.dropSockets()],
  ['as it comes back', 'degraded', 510, (discord: Discord) => discord.gateway.dropSockets()],
  [
    'before silence',
    'degraded',
    900,
    (discord: Discord) => {
      discord.gateway.withholdHello(true);
      discord.gateway.dropSockets();
    },
  ],
  ['offline', 'degraded', 3_000, (discord: Discord) => void discord.faults.offline()],
])('a process whose bot is stopped %s ends by itself', async (_, state, delayMs, cut) => {
  const discord = await startDiscord();
  const lifeMs = await lifeAfterStop(discord, delayMs, state, (reached) => {
    if (reached === 'ready' && state === 'degraded') cut(discord);
  });
  expect(lifeMs).toBeLessThan(2_000);
  await discord.stop();
});

test(`a process whose bot is stopped ${afterIdentifyMs} ms after its IDENTIFY ends by itself`, async () => {
  const discord = await startDiscord();
  discord.gateway.withholdReady(true);
  const lifeMs = await lifeAfterStop(discord, 0, 'none', async (state, askToStop) => {
    if (state !== 'connecting') return;
    await until(() => isIdentified(discord), 30_000);
    await after(afterIdentifyMs);
    askToStop();
  });
  expect(isIdentified(discord)).toBe(true);
  expect(lifeMs).toBeLessThan(2_000);
  await discord.stop();
});
