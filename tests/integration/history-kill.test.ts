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
  program = await bundleProgram(resolve(import.meta.dirname, '../support/history-writer.ts'));
});
afterAll(() => program.remove());

interface Said {
  readonly recovered: readonly [count: number, last: number];
  readonly attempted: number;
  readonly acknowledged: number;
}

/** Kills the writer some milliseconds after it has begun to write. */
async function killed(folder: string, atOnce: number, delayMs: number): Promise<Said> {
  // 1 KiB of journal, and a snapshot is due: there is one under way nearly always.
  const settings = ['1000000', '200', '1024', String(atOnce)];
  const writer = spawn(process.execPath, [program.file, folder, historyWorker, ...settings]);
  const said = { recovered: [0, 0] as [number, number], attempted: 0, acknowledged: 0 };
  const ended = new Promise((resolve) => writer.once('close', resolve));
  createInterface({ input: writer.stdout }).on('line', (line) => {
    const [word, ...numbers] = line.split(' ');
    if (word === 'refused') throw new Error(line);
    if (word === 'recovered') {
      said.recovered = [Number(numbers[0]), Number(numbers[1])];
      setTimeout(() => writer.kill('SIGKILL'), delayMs);
    }
    if (word === 'attempted') said.attempted = Number(numbers[0]);
    if (word === 'acknowledged')
      said.acknowledged = Math.max(said.acknowledged, Number(numbers[0]));
  });
  await ended;
  return said;
}

/** In one folder, again and again; how many numbers it holds at the end. */
async function manyKills(rounds: number, seed: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ip-beacon-kill-'));
  const chance = seededNumbers(seed);
  let before: Said = { recovered: [0, 0], attempted: 0, acknowledged: 0 };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const said = await killed(folder, chance() < 0.5 ? 1 : 16, chance() * 120);
      const [count, last] = said.recovered;
      // A prefix without a gap, with all that was acknowledged and nothing that was never attempted.
      expect(count).toBe(last);
      expect(last).toBeGreaterThanOrEqual(before.acknowledged);
      expect(last).toBeLessThanOrEqual(Math.max(before.attempted, before.recovered[1]));
      before = {
        ...said,
        attempted: Math.max(said.attempted, last),
        acknowledged: Math.max(said.acknowledged, last),
      };
    }
    return before.acknowledged;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a history whose process is killed', () => {
  it('has all that was acknowledged and nothing half, 300 times over', async () => {
    // Ten in a row in each of thirty folders: a history that has grown large is only slower to open.
    const lane = async (first: number): Promise<number> => {
      let least = Number.MAX_SAFE_INTEGER;
      for (let seed = first; seed < first + 15; seed += 1) {
        least = Math.min(least, await manyKills(10, seed));
      }
      return least;
    };
    expect(Math.min(...(await Promise.all([lane(1), lane(101)])))).toBeGreaterThan(10);
  }, 1_800_000);
});
