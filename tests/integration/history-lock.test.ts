import { spawn, spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../electron/node/history/folder-lock.ts';
import { processMark } from '../../electron/node/history/process-mark.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-lock-'));
  path = join(folder, 'ip-beacon.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (owner: { pid: number; host?: string; mark?: string }): void =>
  writeFileSync(path, JSON.stringify({ host: hostname(), mark: '', ...owner }));
const owner = (): unknown => JSON.parse(readFileSync(path, 'utf8'));
const own = { pid: process.pid, host: hostname(), mark: processMark(process.pid) };

/** A process that has ended: nobody has its number until the numbers have gone round. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

const expectTaken = (): void => {
  const lock = lockFolder(folder);
  expect(lock.ok).toBe(true);
  expect(owner()).toEqual(own);
  expect(readdirSync(folder)).toEqual(['ip-beacon.lock']);
  if (lock.ok) lock.value();
  expect(readdirSync(folder)).toEqual([]);
};

describe('the lock of a data folder', () => {
  it('names its owner, for the owner alone, until it is released', () => {
    expectTaken();
    lockFolder(folder);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is refused while another process has it', () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      const pid = other.pid ?? 0;
      write({ pid, mark: processMark(pid) });
      expect(lockFolder(folder)).toEqual({
        ok: false,
        error:
          `The data folder ${folder} is in use by process ${pid} on ${hostname()}. ` +
          `Stop that one, or name another folder with --data-dir. If it runs no more, delete ${path}.`,
      });
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('is taken over from a process that has ended', () => {
    write({ pid: deadPid(), mark: 'boot 1' });
    expectTaken();
  });

  it.skipIf(process.platform !== 'linux')(
    'is taken over when a later process has the number',
    () => {
      write({ pid: process.ppid, mark: 'an earlier boot 1' });
      expectTaken();
    },
  );

  it('is taken over from an earlier run with the same number, as in a container', () => {
    write({ pid: process.pid, mark: 'an earlier boot 1' });
    expectTaken();
  });

  it('is refused when its owner is on another host, dead or not', () => {
    write({ pid: deadPid(), host: 'nas.example' });
    expect(lockFolder(folder)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/in use by process \d+ on nas\.example\./),
    });
  });

  it('is taken over when a power cut has emptied it, but not while it may be being written', () => {
    writeFileSync(path, '');
    expect(lockFolder(folder)).toEqual({
      ok: false,
      error: `The data folder ${folder} is just being taken by another process. Try again in 10 seconds, or name another folder with --data-dir.`,
    });
    const before = Date.now() / 1000 - 60;
    utimesSync(path, before, before);
    expectTaken();
  });

  it('does not remove a lock that is no more its own', () => {
    const lock = lockFolder(folder);
    write({ pid: 1, host: 'nas.example' });
    if (lock.ok) lock.value();
    expect(readdirSync(folder)).toEqual(['ip-beacon.lock']);
  });

  it('says that the folder is not there', () => {
    const missing = join(folder, 'missing');
    expect(lockFolder(missing)).toMatchObject({
      ok: false,
      error: expect.stringContaining(`The data folder ${missing} cannot be used: ENOENT`),
    });
  });
});
