// A hundred and twenty messages in four channels of Discord, under every fault, by a program that is killed ten times.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertNoViolations } from '../support/discord/assert-no-violations.ts';
import type { Fault } from '../support/discord/faults.ts';
import { visibleText } from '../support/discord/messages/visible-text.ts';
import { type Discord, startDiscord } from '../support/discord/server.ts';
import type { TellerScene } from '../support/discord-teller.ts';
import { historyWorker } from '../support/built-files.ts';
import { type BundledProgram, bundleProgram } from '../support/bundle-program.ts';
import { createHastyClock } from '../support/hasty-clock.ts';
import { seededNumbers } from '../support/seeded-numbers.ts';

let program: BundledProgram;
beforeAll(async () => {
  program = await bundleProgram(resolve(import.meta.dirname, '../support/discord-teller.ts'));
});
afterAll(() => program.remove());

const kills = 10;
/** Enough to show that the others would fail. */
const killsOfBlind = 3;
const changes = 30;
const places = 4;
/** Both sides' clocks run so much faster, so that Discord's limits stay what they are to each other. */
const speed = 20;

/** One request in three meets one of them. */
const dangers: readonly (readonly [Fault, number])[] = [
  [{ kind: 'drop' }, 0.06],
  [{ kind: 'hang' }, 0.04],
  [{ kind: 'appliedThenDropped' }, 0.08],
  [{ kind: 'appliedThenHung' }, 0.06],
  [{ kind: 'html5xx', status: 502 }, 0.05],
  [{ kind: 'rateLimited', retryAfterMs: 2_000, scope: 'user' }, 0.02],
  [{ kind: 'rateLimited', retryAfterMs: 1_000, scope: 'shared' }, 0.02],
  [{ kind: 'rateLimited', retryAfterMs: 1_500, scope: 'global' }, 0.02],
  [{ kind: 'slow', ms: 3_000 }, 0.06],
];

/** After so many requests of this run, and a little. */
async function killAfter(
  teller: { kill(signal: 'SIGKILL'): boolean },
  discord: Discord,
  requests: number,
  laterMs: number,
): Promise<void> {
  const until = discord.requests.length + requests;
  while (discord.requests.length < until) await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setTimeout(resolve, laterMs));
  teller.kill('SIGKILL');
}

/** @returns whether it ended by itself, having told everything */
async function tell(
  folder: string,
  scene: TellerScene,
  discord: Discord,
  kill: { readonly requests: number; readonly laterMs: number } | null,
): Promise<boolean> {
  const teller = spawn(
    process.execPath,
    [program.file, folder, historyWorker, JSON.stringify(scene)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  teller.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise((resolve) => teller.once('close', resolve));
  if (kill === null) await ended;
  else {
    await Promise.race([ended, killAfter(teller, discord, kill.requests, kill.laterMs)]);
    await ended;
  }
  return said === 'done\n';
}

async function tellAll(seed: number, isBlind: boolean, nonceWindowMs: number, rounds = kills) {
  const folder = mkdtempSync(join(tmpdir(), 'ip-beacon-delivery-'));
  const chance = seededNumbers(seed);
  const discord = await startDiscord({ clock: createHastyClock(speed), seed, nonceWindowMs });
  const bot = discord.addBot();
  const guild = discord.addGuild({ name: 'Home', bots: [bot] });
  const channels = Array.from({ length: places }, () => discord.addChannel({ guild }).id);
  const scene: TellerScene = {
    apiUrl: discord.apiUrl,
    token: bot.token,
    user: bot.userId,
    channels,
    speed,
    isBlind,
    changes,
  };
  for (const [fault, probability] of dangers) discord.faults.set({ fault, probability });
  let killed = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const kill = { requests: 1 + Math.floor(chance() * 10), laterMs: chance() * 25 };
      if (!(await tell(folder, scene, discord, kill))) killed += 1;
    }
    expect(await tell(folder, scene, discord, null)).toBe(true);
    assertNoViolations(discord);
    return {
      killed,
      faults: new Set(discord.requests.flatMap(({ fault }) => fault ?? [])),
      invalid: discord.invalidRequests,
      /** Of each channel, the newest last. */
      told: channels.map((id) => discord.messages(id).map(changeIn)),
    };
  } finally {
    await discord.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The number of the change that a message tells. */
const changeIn = (message: object): number =>
  Number(/203\.0\.113\.(\d+)/.exec(visibleText(message))?.[1]);

const once = Array.from({ length: changes }, (_, index) => index + 1);
const everywhere = Array.from({ length: places }, () => once);

/** Discord's own, which is not promised, and none. */
const windows = [5 * 60_000, 0];

describe('a program that tells on Discord and is killed', () => {
  it.each(windows.map((nonceWindowMs, index) => [nonceWindowMs, index + 1]))(
    'has told everything once and in order, where nonces are known for %i ms',
    async (nonceWindowMs, seed) => {
      const { killed, faults, invalid, told } = await tellAll(seed, false, nonceWindowMs);
      expect(killed).toBe(kills);
      expect([...faults].toSorted()).toEqual(
        [...new Set(dangers.map(([{ kind }]) => kind))].toSorted(),
      );
      expect(told).toEqual(everywhere);
      expect(invalid).toBeLessThanOrEqual(50);
    },
    300_000,
  );

  it('tells some of it twice when it never looks for what may have arrived', async () => {
    const { told } = await tellAll(1, true, 0, killsOfBlind);
    expect(told.map((one) => [...new Set(one)])).toEqual(everywhere);
    expect(told.flat().length).toBeGreaterThan(changes * places + kills / 2);
  }, 300_000);
});
