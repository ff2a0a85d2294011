// The server host with its bots over the double of Discord, beside a bot that has discord.js and nothing else.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDiscordApp, until } from '../support/discord-app.ts';
import type { BotHandle, Handle } from '../support/discord/people.ts';
import { type Discord, startDiscord } from '../support/discord/server.ts';
import { type SlowEcho, spawnSlowEcho } from './spawn-echo.ts';
import { ms, percentile, printTable } from './table.ts';

const root = resolve(import.meta.dirname, '../..');
const users = 3_000;
const botsForMemory = 11;

let folder = '';
let echo: SlowEcho;
let discord: Discord;
let guild: Handle;
let channel: Handle;
let asking: readonly Handle[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-bench-'));
  echo = await spawnSlowEcho(20, 0);
  discord = await startDiscord({ maxConcurrency: 16, globalPerSecond: 100_000 });
  guild = discord.addGuild({ name: 'Home' });
  channel = discord.addChannel({ guild, name: 'general' });
  asking = Array.from({ length: users }, (_, number) => {
    const user = discord.addUser(`user-${number}`);
    discord.addMember(guild, user);
    return user;
  });
});

afterAll(async () => {
  for (const child of children) child.kill();
  echo.stop();
  await discord.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The host with so many bots. */
async function startHost(bots: readonly BotHandle[]): Promise<ChildProcess> {
  const name = `with-${bots.length}`;
  const config = {
    address: {
      builtInSources: false,
      sentinelSeconds: 0,
      sources: echo.ports.map((port, index) => ({
        id: `echo-${index}`,
        operator: `${index}.example`,
        kind: 'http-text',
        family: 'ipv4',
        url: `http://127.0.0.1:${port}/`,
      })),
    },
    server: { port: 8480 },
    discord: {
      bots: bots.map((_bot, index) => ({
        id: `bot-${index}`,
        guilds: [{ id: guild.id, everyone: 'member' }],
        targets: index === 0 ? [{ id: channel.id }] : [],
      })),
      tokens: Object.fromEntries(bots.map(({ token }, index) => [`bot-${index}`, token])),
    },
  };
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, JSON.stringify(config));
  const child = spawn(
    process.execPath,
    [
      join(root, 'build/ip-beacon.mjs'),
      'serve',
      '--config',
      file,
      '--data-dir',
      join(folder, name),
    ],
    { stdio: 'ignore', env: { ...process.env, IP_BEACON_DISCORD_API: discord.apiUrl } },
  );
  children.push(child);
  for (const { applicationId } of bots) {
    await until(() => discord.gateway.connections(applicationId) > 0, 30_000);
    await until(
      () => discord.requests.some(({ method, bot }) => method === 'PUT' && bot === applicationId),
      30_000,
    );
  }
  return child;
}

/** What the program itself has measured: from the interaction to the callback's answer. Of the commands of one name. */
function measured(name: string, command: string): readonly number[] {
  const places = ['--config', join(folder, `${name}.yaml`), '--data-dir', join(folder, name)];
  const text = execFileSync(
    process.execPath,
    [
      join(root, 'build/ip-beacon.mjs'),
      'export',
      'discord_commands',
      '--format',
      'ndjson',
      ...places,
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly command: string; readonly elapsed_ms: number })
    .filter((entry) => entry.command === command)
    .map(({ elapsed_ms: elapsedMs }) => elapsedMs);
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

const newBot = (): BotHandle => {
  const bot = discord.addBot();
  discord.addBotToGuild(bot, guild);
  return bot;
};

let turn = 0;
/** From the moment the double sends the interaction to the moment it has the callback, in milliseconds. */
async function answered(bot: BotHandle, command: string, options: readonly object[] = []) {
  const user = asking[turn % users] as Handle;
  turn += 1;
  const scene = { bot, user, guild, channel, locale: 'en-US', command, options };
  const result = await discord.interact(scene as Parameters<Discord['interact']>[0]);
  await result.settled(20_000);
  return result.acknowledgedAfterMs ?? Number.POSITIVE_INFINITY;
}

async function inTurn(count: number, ask: () => Promise<number>): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let number = 0; number < count; number += 1) taken.push(await ask());
  return taken.slice(Math.floor(count / 10));
}

async function atRate(bot: BotHandle, perSecond: number, seconds: number) {
  const asked: Promise<number>[] = [];
  const from = performance.now();
  for (let number = 0; number < perSecond * seconds; number += 1) {
    const dueMs = from + (number * 1_000) / perSecond - performance.now();
    if (dueMs > 1) await sleep(dueMs);
    asked.push(answered(bot, 'ip'));
  }
  return Promise.all(asked);
}

const row = (what: string, taken: readonly number[]): readonly string[] => [
  what,
  ms(percentile(taken, 0.5)),
  ms(percentile(taken, 0.99)),
  ms(Math.max(...taken)),
];

it('answers', async () => {
  const bareBot = newBot();
  const bare = spawn(
    process.execPath,
    [join(root, 'tests/bench/discord-bare.mjs'), discord.apiUrl, bareBot.token],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  children.push(bare);
  await once(bare.stdout, 'data');
  const bareTaken = await inTurn(500, () => answered(bareBot, 'ip'));
  const bareLoaded = await atRate(bareBot, 200, 20);
  await end(bare);

  const bot = newBot();
  const host = await startHost([bot]);
  await sleep(5_000);
  const text = await inTurn(500, () => answered(bot, 'ip'));
  const status = await inTurn(200, () => answered(bot, 'status'));
  const chart = await inTurn(60, () => answered(bot, 'chart'));
  await sleep(2_000);
  const within = measured('with-1', '/ip').slice(50);
  const chartWithin = measured('with-1', '/chart').slice(10);
  const loaded = await atRate(bot, 200, 60);
  await end(host);
  expect(discord.violations).toEqual([]);
  printTable(
    'From the interaction sent to the callback received, loopback and the double included',
    ['what', 'p50', 'p99', 'longest'],
    [
      row('discord.js alone, one text, one after the other', bareTaken),
      row('/ip', text),
      row('/status', status),
      row('/chart with its picture', chart),
      row('/ip, as the program measures it, up to the answer to its callback', within),
      row('/chart, likewise', chartWithin),
      row('discord.js alone, 200 a second for 20 s', bareLoaded),
      row('/ip, 200 a second for 60 s', loaded),
    ],
  );
});

it('tells when the line returns', async () => {
  const taken: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const world = await startDiscordApp();
    const { discord: theirs, channel: place } = world;
    let line = { state: 'unknown', atMs: 0 };
    world.app.subscribe((push) => {
      if (push.name !== 'snapshot' || push.data.link.state === line.state) return;
      line = { state: push.data.link.state, atMs: performance.now() };
    });
    /** As the program sees it. */
    const turns = (state: string) =>
      until(async () => {
        await world.ask('address.check');
        await sleep(500);
        return line.state === state;
      }, 60_000);
    await turns('online');
    await theirs.faults.offline();
    world.setAddress(null);
    await turns('offline');
    await world.ask('discord.send', { bots: ['home'], text: 'while it was away' });
    // By then the pauses between the tries are long ones.
    await sleep(30_000);
    const arrived = until(() => theirs.messages(place.id).length > 0, 60_000).then(() =>
      performance.now(),
    );
    await theirs.faults.online();
    world.setAddress('81.2.69.142');
    await turns('online');
    taken.push(Math.max(0, (await arrived) - line.atMs));
    await world.stop();
  }
  expect(taken.length).toBe(5);
  printTable(
    'From the line being back, as the program sees it, to the first message in the channel',
    ['median of 5', 'longest'],
    [[ms(percentile(taken, 0.5)), ms(Math.max(...taken))]],
  );
});

it('takes memory', async () => {
  const bots = Array.from({ length: botsForMemory }, newBot);
  const resident = async (count: number): Promise<number> => {
    const host = await startHost(bots.slice(0, count));
    await sleep(60_000);
    const samples: number[] = [];
    for (let sample = 0; sample < 10; sample += 1) {
      const status = readFileSync(`/proc/${host.pid}/status`, 'utf8');
      samples.push(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024);
      await sleep(1_000);
    }
    await end(host);
    return percentile(samples, 0.5);
  };
  const [none, one, many] = [await resident(0), await resident(1), await resident(botsForMemory)];
  expect(Math.min(none, one, many)).toBeGreaterThan(0);
  const each = (many - one) / (botsForMemory - 1);
  printTable(
    'Resident memory of the server host, a minute after its start',
    ['without a bot', 'the first bot', 'each further one'],
    [[none, one - none, each].map((value) => `${value.toFixed(1)} MB`)],
  );
});
