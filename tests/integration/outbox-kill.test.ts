// A hundred and twenty messages in four places, under every fault, by a program that is killed ten times.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultyReceiver, startFaultyReceiver } from '../support/faulty-receiver.ts';
import { historyWorker } from '../support/built-files.ts';
import { type BundledProgram, bundleProgram } from '../support/bundle-program.ts';
import { seededNumbers } from '../support/seeded-numbers.ts';

let program: BundledProgram;
beforeAll(async () => {
  program = await bundleProgram(resolve(import.meta.dirname, '../support/outbox-teller.ts'));
});
afterAll(() => program.remove());

const kills = 10;
/** Enough to show that the others would fail. */
const killsOfBlind = 3;

/** @returns whether it ended by itself */
async function tell(
  folder: string,
  receiver: FaultyReceiver,
  mode: string,
  kill: { readonly at: number; readonly isArrived: boolean } | null,
): Promise<boolean> {
  const teller = spawn(
    process.execPath,
    [program.file, folder, historyWorker, receiver.url, mode],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  teller.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise((resolve) => teller.once('close', resolve));
  if (kill !== null) receiver.killAt(kill.at, kill.isArrived, () => teller.kill('SIGKILL'));
  await ended;
  return said === 'done\n';
}

async function tellAll(seed: number, mode: 'looks' | 'blind', knowsNames: boolean, rounds = kills) {
  const folder = mkdtempSync(join(tmpdir(), 'ip-beacon-outbox-'));
  const chance = seededNumbers(seed);
  const receiver = await startFaultyReceiver({ chance, knowsNames });
  let killed = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const kill = { at: 1 + Math.floor(chance() * 11), isArrived: round % 2 === 0 };
      if (!(await tell(folder, receiver, mode, kill))) killed += 1;
    }
    expect(await tell(folder, receiver, mode, null)).toBe(true);
    return { killed, arrived: receiver.arrived, faults: receiver.faults };
  } finally {
    await receiver.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const inOrder = new Map(
  [0, 1, 2, 3].map((place) => [
    String(place),
    Array.from({ length: 120 }, (_, index) => index + 1)
      .filter((number) => number % 4 === place)
      .map(String),
  ]),
);

describe('a program that tells and is killed', () => {
  it.each([1, 2])(
    'has told everything once and in order (%i)',
    async (seed) => {
      const { killed, arrived, faults } = await tellAll(seed, 'looks', false);
      expect(killed).toBe(kills);
      expect([...faults.keys()].toSorted()).toEqual([
        '429',
        '500',
        'arrived and dropped',
        'arrived and hung',
        'dropped',
        'hung',
      ]);
      for (const [place, texts] of inOrder) expect(arrived.get(place)).toEqual(texts);
    },
    300_000,
  );

  it('tells some of it twice when it never looks for what may have arrived', async () => {
    const { arrived } = await tellAll(1, 'blind', false, killsOfBlind);
    const all = [...arrived.values()].flat();
    expect(new Set(all).size).toBe(120);
    expect(all.length).toBeGreaterThan(120 + kills / 2);
  }, 300_000);

  it('tells it once even then where the other side knows the names of the messages', async () => {
    const { arrived } = await tellAll(1, 'blind', true);
    for (const [place, texts] of inOrder) expect(arrived.get(place)).toEqual(texts);
  }, 300_000);
});
