// The server host with its bots over the double of Discord, beside a bot that has discord.js and nothing else.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDiscordApp, until } from '../support/discord-app.ts';
import { type BotHandle, type Handle, tokenFor } from '../support/discord/people.ts';
import { type Discord, startDiscord } from '../support/discord/server.ts';
import { spawnDiscordLoad } from './spawn-discord-load.ts';
import { type SlowEcho, spawnSlowEcho } from './spawn-echo.ts';
import { ms, percentile, printTable } from './table.ts';

const root = resolve(import.meta.dirname, '../..');
const botsForMemory = 11;

let folder = '';
let echo: SlowEcho;
let discord: Discord;
let guild: Handle;
let channel: Handle;
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-bench-'));
  echo = await spawnSlowEcho(20, 0);
  discord = await startDiscord({ maxConcurrency: 16, globalPerSecond: 100_000 });
  guild = discord.addGuild({ name: 'Home' });
  channel = discord.addChannel({ guild, name: 'general' });
});

afterAll(async () => {
  for (const child of children) child.kill();
  echo.stop();
  await discord.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface BotUnderLoad {
  readonly token: string;
  readonly guild: string;
  /** Where it tells what happens; null: nowhere. */
  readonly channel: string | null;
}

function spawnHost(
  bots: readonly BotUnderLoad[],
  apiUrl: string,
  probe: { readonly arguments: readonly string[]; readonly file: string } | null = null,
): ChildProcess {
  const name = `with-${bots.length}${probe === null ? '' : '-probed'}`;
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
      bots: bots.map((bot, index) => ({
        id: `bot-${index}`,
        guilds: [{ id: bot.guild, everyone: 'member' }],
        targets: index === 0 && bot.channel !== null ? [{ id: bot.channel }] : [],
      })),
      tokens: Object.fromEntries(bots.map(({ token }, index) => [`bot-${index}`, token])),
    },
  };
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, JSON.stringify(config));
  const child = spawn(
    process.execPath,
    [
      ...(probe?.arguments ?? []),
      join(root, 'build/ip-beacon.mjs'),
      'serve',
      '--config',
      file,
      '--data-dir',
      join(folder, name),
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        IP_BEACON_DISCORD_API: apiUrl,
        ...(probe !== null && { PROBE_FILE: probe.file }),
      },
    },
  );
  children.push(child);
  return child;
}

/** With its bots over the double, connected and registered. */
async function startHost(bots: readonly BotHandle[]): Promise<ChildProcess> {
  const child = spawnHost(
    bots.map(({ token }) => ({ token, guild: guild.id, channel: channel.id })),
    discord.apiUrl,
  );
  for (const { applicationId } of bots) {
    await until(() => discord.gateway.connections(applicationId) > 0, 30_000);
    await until(
      () => discord.requests.some(({ method, bot }) => method === 'PUT' && bot === applicationId),
      30_000,
    );
  }
  return child;
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

/** What the probe has seen in turn: from an interaction received to its callback sent. */
const seen = (file: string): number[] => JSON.parse(readFileSync(file, 'utf8')) as number[];

const row = (what: string, within: readonly number[], around: readonly number[]) => [
  what,
  ...[0.5, 0.99, 1].flatMap((share) => ms(percentile(within, share))),
  ...[0.5, 0.99].flatMap((share) => ms(percentile(around, share))),
];

/** Until everything that is used has been loaded and compiled. */
const warmUp = 100;

it('answers', async () => {
  const load = await spawnDiscordLoad();
  const probe = (name: string) => ({
    arguments: ['--import', join(root, 'tests/bench/discord-probe.mjs')],
    file: join(folder, `${name}.json`),
  });
  const ask = (token: string, command: string, count: number, perSecond: number | null = null) =>
    load.ask({ token, command, count, perSecond });

  const bareProbe = probe('bare');
  const bareToken = tokenFor('1400000000000000001');
  const bare = spawn(
    process.execPath,
    [...bareProbe.arguments, join(root, 'tests/bench/discord-bare.mjs'), load.apiUrl, bareToken],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, PROBE_FILE: bareProbe.file } },
  );
  children.push(bare);
  await once(bare.stdout, 'data');
  await ask(bareToken, 'ip', warmUp);
  const bareAround = await ask(bareToken, 'ip', 500);
  const bareLoaded = await ask(bareToken, 'ip', 200 * 60, 200);
  await end(bare);
  const bareWithin = seen(bareProbe.file).slice(warmUp);

  const ourProbe = probe('ours');
  const token = tokenFor('1400000000000000002');
  const bot = { token, guild: load.guild, channel: null };
  const host = spawnHost([bot], load.apiUrl, ourProbe);
  await sleep(10_000);
  await ask(token, 'ip', warmUp);
  const ip = await ask(token, 'ip', 500);
  const status = await ask(token, 'status', 200);
  const chart = await ask(token, 'chart', 60);
  await sleep(2_000);
  const loaded = await ask(token, 'ip', 200 * 60, 200);
  await end(host);
  load.stop();
  const within = seen(ourProbe.file).slice(warmUp);
  const cut = (from: number, count: number) => within.slice(from, from + count);
  expect(within.length).toBe(500 + 200 + 60 + 200 * 60);
  printTable(
    'From INTERACTION_CREATE received to the callback sent; around it, as the other side of loopback sees it',
    ['what', 'p50', 'p99', 'longest', 'p50 around it', 'p99 around it'],
    [
      row(
        'discord.js alone with a text, one after the other',
        bareWithin.slice(0, 500),
        bareAround,
      ),
      row('/ip', cut(0, 500), ip),
      row('/status', cut(500, 200), status),
      row('/chart with its picture', cut(700, 60), chart),
      row('discord.js alone, 200 a second for 60 s', bareWithin.slice(500), bareLoaded),
      row('/ip, 200 a second for 60 s', cut(760, 200 * 60), loaded),
    ],
  );
});

it('tells when the line returns', async () => {
  const sinceBack: number[] = [];
  const sinceSeen: number[] = [];
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
    const backAtMs = performance.now();
    await turns('online');
    const arrivedAtMs = await arrived;
    sinceBack.push(arrivedAtMs - backAtMs);
    sinceSeen.push(arrivedAtMs - line.atMs);
    await world.stop();
  }
  expect(sinceBack.length).toBe(5);
  const row = (from: string, taken: number[]) => [
    from,
    ms(percentile(taken, 0.5)),
    ms(Math.max(...taken)),
  ];
  printTable(
    'To the first message in the channel (below zero: before the program said that the line is back)',
    ['from', 'median of 5', 'longest'],
    [
      row('the line back, its look asked for at once', sinceBack),
      row('the line back, as the program says it', sinceSeen),
    ],
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
