import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { watchSpawned } from '../../../../../electron/node/notify/spawned-programs.ts';

const idle = 'setInterval(() => {}, 1_000)';
const started: ChildProcess[] = [];
const start = (name: string): ChildProcess => {
  const child = spawn(process.execPath, ['-e', idle, name], { stdio: 'ignore' });
  started.push(child);
  return child;
};
const isOurs = (words: readonly string[]): boolean => words.includes('ours');

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

it('of the programs that were started only ours are ended', async () => {
  const before = start('ours');
  const spawned = watchSpawned(isOurs);
  const ours = start('ours');
  const other = start('theirs');
  const ended = once(ours, 'exit');
  spawned.kill();
  spawned.stop();
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect([before.killed, other.killed]).toEqual([false, false]);
});

it('what is started afterwards is nobody’s here', () => {
  const spawned = watchSpawned(isOurs);
  spawned.stop();
  const later = start('ours');
  spawned.kill();
  expect(later.killed).toBe(false);
});

it('one that cannot be started, or has ended by itself, does no harm', async () => {
  const spawned = watchSpawned(isOurs);
  const missing = spawn('/no/such/program', ['ours'], { stdio: 'ignore' });
  await once(missing, 'error');
  const short = spawn(process.execPath, ['-e', '', 'ours'], { stdio: 'ignore' });
  await once(short, 'exit');
  expect(spawned.kill).not.toThrow();
  expect(short.killed).toBe(false);
  spawned.stop();
});
