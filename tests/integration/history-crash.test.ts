import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleHistory, type HistoryBundle } from '../support/history-bundle.ts';
import { needs } from '../support/needs.ts';
import { readNumbers } from '../support/numbers.ts';

let bundle: HistoryBundle;
let folder: string;

beforeAll(async () => {
  bundle = await bundleHistory();
});
afterAll(() => bundle.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-crash-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lastOf = (word: string, lines: readonly string[]): number =>
  Math.max(
    0,
    ...lines
      .filter((line) => line.startsWith(`${word} `))
      .map((line) => Number(line.split(' ')[1])),
  );

/** Everything acknowledged is there, nothing that was never attempted, and no number in between is missing. */
async function expectWhole(lines: readonly string[]): Promise<number> {
  const { count, last } = await readNumbers(folder, bundle.workerFile);
  expect(count).toBe(last);
  expect(last).toBeGreaterThanOrEqual(lastOf('acknowledged', lines));
  expect(last).toBeLessThanOrEqual(lastOf('attempted', lines));
  return last;
}

/** Kills the writer some milliseconds after it first has saved; what it has said until then. */
async function killedAfter(delayMs: number): Promise<readonly string[]> {
  const writer = spawn(process.execPath, [bundle.writerFile, folder, bundle.workerFile, '1000000']);
  const lines: string[] = [];
  const ended = new Promise((resolve) => writer.once('close', resolve));
  let isTimed = false;
  createInterface({ input: writer.stdout }).on('line', (line) => {
    lines.push(line);
    if (isTimed || !line.startsWith('acknowledged')) return;
    isTimed = true;
    setTimeout(() => writer.kill('SIGKILL'), delayMs);
  });
  await ended;
  return lines;
}

describe('a history whose process is killed', () => {
  it('loses nothing acknowledged and is never torn, 30 times over in one folder', async () => {
    let recovered = 0;
    for (let round = 0; round < 30; round += 1) {
      const lines = await killedAfter((round * 7) % 41);
      const last = await expectWhole([
        `attempted ${recovered}`,
        `acknowledged ${recovered}`,
        ...lines,
      ]);
      expect(last).toBeGreaterThan(recovered);
      recovered = last;
    }
  }, 180_000);
});

/** Runs the writer with one system call on the history's own files going wrong. */
function withFault(
  call: string,
  fault: string,
  saves: number,
): { lines: string[]; signal: string | null } {
  const names = [
    'history.sqlite.new',
    'history.sqlite.new.sha256',
    'history.sqlite',
    'history.sqlite.sha256',
  ];
  const paths = [folder, ...names.map((name) => join(folder, name))].flatMap((path) => [
    '-P',
    path,
  ]);
  const { stdout, signal } = spawnSync(
    'strace',
    [
      '-f',
      '-qq',
      '-o',
      '/dev/null',
      '-e',
      `trace=${call}`,
      '-e',
      `inject=${call}:${fault}`,
      ...paths,
      process.execPath,
      bundle.writerFile,
      folder,
      bundle.workerFile,
      String(saves),
    ],
    { encoding: 'utf8', timeout: 30_000 },
  );
  return { lines: stdout.split('\n').filter((line) => line !== ''), signal };
}

describe.skipIf(!needs('strace'))('a history whose system calls go wrong', () => {
  // From the second one on a save syncs four times and renames four times: three saves and a bit.
  it.each([
    ...Array.from({ length: 12 }, (_, index) => ['fsync', index + 1] as const),
    ...Array.from({ length: 11 }, (_, index) => ['rename', index + 1] as const),
  ])('is whole after a kill at %s number %i', async (call, when) => {
    const { lines, signal } = withFault(call, `signal=KILL:when=${when}`, 6);
    expect(signal).toBe('SIGKILL');
    await expectWhole(lines);
    // And again in the folder that this has left.
    const second = withFault(call, `signal=KILL:when=${when}`, 6);
    await expectWhole([...lines, ...second.lines]);
  });

  it.each([
    ['fsync', 'EIO'],
    ['rename', 'EIO'],
    ['write', 'ENOSPC'],
  ])(
    'says that %s has failed with %s, leaves nothing half-written, and saves again',
    async (call, error) => {
      for (const when of [3, 4, 5, 6, 7, 8]) {
        rmSync(folder, { recursive: true, force: true });
        const { lines } = withFault(call, `error=${error}:when=${when}`, 5);
        expect(lines.filter((line) => line.startsWith('failed'))).toEqual(['failed storage']);
        expect(lines.slice(-2)).toEqual(['acknowledged 5', 'done']);
        expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
        expect(await readNumbers(folder, bundle.workerFile)).toEqual({ count: 5, last: 5 });
      }
    },
    60_000,
  );
});
