import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyWorker } from '../support/built-files.ts';
import { type BundledProgram, bundleProgram } from '../support/bundle-program.ts';
import { seededNumbers } from '../support/seeded-numbers.ts';

let program: BundledProgram;
beforeAll(async () => {
  program = await bundleProgram(resolve(import.meta.dirname, '../support/history-writers.ts'));
});
afterAll(() => program.remove());

interface Said {
  readonly recovered: readonly [count: number, last: number];
  readonly attempted: number;
  readonly acknowledged: number;
}

/** Kills the writer some milliseconds after it has begun to write into each of the folders. */
async function killed(
  folders: readonly string[],
  atOnce: number,
  delayMs: number,
): Promise<readonly Said[]> {
  const writer = spawn(process.execPath, [program.file, historyWorker, String(atOnce), ...folders]);
  const said = folders.map(() => ({
    recovered: [0, 0] as [number, number],
    attempted: 0,
    acknowledged: 0,
  }));
  let opened = 0;
  const ended = new Promise((resolve) => writer.once('close', resolve));
  createInterface({ input: writer.stdout }).on('line', (line) => {
    const [history, word, ...numbers] = line.split(' ');
    const of = said[Number(history)];
    if (of === undefined || word === 'refused') throw new Error(line);
    if (word === 'recovered') {
      of.recovered = [Number(numbers[0]), Number(numbers[1])];
      opened += 1;
      if (opened === folders.length) setTimeout(() => writer.kill('SIGKILL'), delayMs);
    }
    if (word === 'attempted') of.attempted = Number(numbers[0]);
    if (word === 'acknowledged') of.acknowledged = Math.max(of.acknowledged, Number(numbers[0]));
  });
  await ended;
  return said;
}

const none: Said = { recovered: [0, 0], attempted: 0, acknowledged: 0 };

/** Again and again in the same folders. @returns how many numbers each holds at the end */
async function manyKills(rounds: number, seed: number): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ip-beacon-kill-'));
  const folders = Array.from({ length: together }, (_, index) => join(folder, String(index)));
  const chance = seededNumbers(seed);
  let before: readonly Said[] = folders.map(() => none);
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const said = await killed(folders, chance() < 0.5 ? 1 : 16, chance() * 120);
      before = said.map((now, index) => expectAll(now, before[index] ?? none));
    }
    return before.map(({ acknowledged }) => acknowledged);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A prefix without a gap, with all that was acknowledged and nothing that was never attempted. */
function expectAll(said: Said, before: Said): Said {
  const [count, last] = said.recovered;
  expect(count).toBe(last);
  expect(last).toBeGreaterThanOrEqual(before.acknowledged);
  expect(last).toBeLessThanOrEqual(Math.max(before.attempted, before.recovered[1]));
  return {
    ...said,
    attempted: Math.max(said.attempted, last),
    acknowledged: Math.max(said.acknowledged, last),
  };
}

/** A process starts for longer than it lives; each of its histories has a thread and a moment of its own. */
const together = 3;

describe('histories whose process is killed', () => {
  it('have all that was acknowledged and nothing half, 300 times over', async () => {
    // Ten kills in a row of each of thirty: a history that has grown large is only slower to open.
    const lane = async (seeds: readonly number[]): Promise<number> => {
      let least = Number.MAX_SAFE_INTEGER;
      for (const seed of seeds) least = Math.min(least, ...(await manyKills(10, seed)));
      return least;
    };
    const lanes = [
      [1, 2, 3, 4, 5],
      [101, 102, 103, 104, 105],
    ];
    expect(Math.min(...(await Promise.all(lanes.map(lane))))).toBeGreaterThan(10);
  }, 1_800_000);
});
