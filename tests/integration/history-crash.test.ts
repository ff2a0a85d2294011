import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { historyWorker } from '../support/built-files.ts';
import { type BundledProgram, bundleProgram } from '../support/bundle-program.ts';
import { needs } from '../support/needs.ts';
import { readNumbers } from '../support/numbers.ts';

let program: BundledProgram;
let folder: string;

beforeAll(async () => {
  program = await bundleProgram(resolve(import.meta.dirname, '../support/history-writer.ts'));
});
afterAll(() => program.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-crash-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly lines: readonly string[];
  readonly signal: string | null;
}

const lastOf = (word: string, lines: readonly string[]): number =>
  Math.max(
    0,
    ...lines
      .filter((line) => line.startsWith(`${word} `))
      .map((line) => Number(line.split(' ').at(-1))),
  );

/** Everything acknowledged is there, nothing that was never attempted, and no number in between is missing. */
async function expectWhole(...runs: readonly Run[]): Promise<number> {
  const lines = runs.flatMap((run) => run.lines);
  const { count, last } = await readNumbers(folder, historyWorker);
  expect(count).toBe(last);
  expect(last).toBeGreaterThanOrEqual(lastOf('acknowledged', lines));
  expect(last).toBeLessThanOrEqual(lastOf('attempted', lines));
  return last;
}

const names = [
  '',
  'history.sqlite.new',
  'history.sqlite.new.sha256',
  'history.sqlite',
  'history.sqlite.sha256',
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `history-${String(n).padStart(16, '0')}.journal`),
];

/** Runs the writer: five writes, then close() with its snapshot; one system call on its files goes wrong. */
function withFault(call: string, fault: string): Run {
  const paths = names.flatMap((name) => ['-P', join(folder, name)]);
  const strace = ['-f', '-qq', '-o', '/dev/null'];
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:${fault}`, ...paths];
  const writer = [process.execPath, program.file, folder, historyWorker, '5', '20000'];
  const { stdout, signal } = spawnSync('strace', [...strace, ...inject, ...writer], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { lines: stdout.split('\n').filter((line) => line !== ''), signal };
}

/** The calls that one run makes: the journal's file and folder, a frame each, the snapshot's two files, its renames. */
const calls = [
  ...Array.from({ length: 5 }, (_, index) => ['fsync', index + 1] as const),
  ...Array.from({ length: 6 }, (_, index) => ['fdatasync', index + 1] as const),
  // The reservation of 1 MiB is 257 writes of a page at most.
  ...[1, 100, 257, 258, 259, 260, 261, 262].map((when) => ['pwrite64', when] as const),
  ...Array.from({ length: 3 }, (_, index) => ['write', index + 1] as const),
  ...Array.from({ length: 2 }, (_, index) => ['rename', index + 1] as const),
];

describe.skipIf(!needs('strace'))('a history whose system calls go wrong', () => {
  it.each(calls)('is whole after a kill at %s number %i', async (call, when) => {
    const first = withFault(call, `signal=KILL:when=${when}`);
    expect(first.signal).toBe('SIGKILL');
    await expectWhole(first);
    // And again in the folder that this has left.
    await expectWhole(first, withFault(call, `signal=KILL:when=${when}`));
  });

  it.each([3, 5])(
    'writes no more once sync number %i has failed, says so, and has what was acknowledged',
    async (when) => {
      // Only one call fails: whoever tried again would succeed, and mean nothing by it.
      const run = withFault('fdatasync', `error=EIO:when=${when}`);
      const acknowledged = when - 3;
      expect(lastOf('acknowledged', run.lines)).toBe(acknowledged);
      expect(run.lines.filter((line) => line === 'failed storage')).toHaveLength(5 - acknowledged);
      expect(run.lines.slice(-2)).toEqual(['health degraded', 'done']);
      await expectWhole(run);
    },
  );

  it('writes on when a write has failed for want of room, and leaves nothing half', async () => {
    // A write is tried once more without the room behind it, so both have to fail.
    for (const when of ['259..260', '261..262']) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      const run = withFault('pwrite64', `error=ENOSPC:when=${when}`);
      expect(run.lines.filter((line) => line === 'failed storage')).toHaveLength(1);
      expect(run.lines.slice(-2)).toEqual(['health ok', 'done']);
      const { count } = await readNumbers(folder, historyWorker);
      expect(count).toBe(4);
    }
  });

  it.each([
    ['fsync', 'EIO', 3],
    ['fsync', 'EIO', 4],
    ['rename', 'EIO', 1],
    ['rename', 'EIO', 2],
  ])('loses nothing when the snapshot fails: %s, %s, number %i', async (call, error, when) => {
    const run = withFault(call, `error=${error}:when=${when}`);
    expect(lastOf('acknowledged', run.lines)).toBe(5);
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
    expect(await readNumbers(folder, historyWorker)).toEqual({ count: 5, last: 5 });
  });
});

/** Root, and a kernel that lets it: containers often don't. In CI that is a failure and no reason to skip. */
const canMount = (): boolean => {
  const place = mkdtempSync(join(tmpdir(), 'ip-beacon-mount-'));
  const mounted =
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place]).status === 0;
  if (mounted) spawnSync('umount', [place]);
  rmSync(place, { recursive: true, force: true });
  if (!mounted && process.env['CI'] !== undefined) throw new Error('No tmpfs can be mounted here.');
  return mounted;
};

describe.skipIf(!canMount())('a history on a disk that is full', () => {
  it('refuses writes with a sentence, keeps what it has, and goes on when there is room', async () => {
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
    try {
      const data = join(folder, 'data');
      const run = (writes: number, bytes: number): readonly string[] =>
        spawnSync(
          process.execPath,
          [program.file, data, historyWorker, String(writes), String(bytes), '65536'],
          { encoding: 'utf8', timeout: 60_000 },
        ).stdout.split('\n');
      const first = run(100, 5_000);
      const acknowledged = lastOf('acknowledged', first);
      expect(first).toContain('failed storage');
      expect(acknowledged).toBeGreaterThan(5);
      expect(readdirSync(data).filter((name) => name.includes('.new'))).toEqual([]);
      spawnSync('mount', ['-o', 'remount,size=4m', folder]);
      const second = run(20, 5_000);
      expect(second.filter((line) => line.startsWith('recovered'))).not.toEqual([]);
      expect(lastOf('recovered', second)).toBeGreaterThanOrEqual(
        first.filter((line) => line.startsWith('acknowledged')).length,
      );
      expect(second).not.toContain('failed storage');
      expect(second.slice(-3)).toEqual(['health ok', 'done', '']);
    } finally {
      spawnSync('umount', [folder]);
    }
  });
});
