import { afterEach, expect, test } from 'vitest';
import { createBackups } from '../../../../../electron/core/backup/backups.ts';
import { restored } from '../../../../../electron/core/history/restored.ts';
import type { BackupContent } from '../../../../../electron/core/ports.ts';
import type { Backup } from '../../../../../shared/domain/backup.ts';
import { fail, ok, type Result } from '../../../../../shared/result.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createMemoryBackupFiles } from '../../../../support/memory-backup-files.ts';
import { createMemoryDatabase } from '../../../../support/memory-database.ts';
import { createMemoryLog } from '../../../../support/memory-log.ts';

const dayMs = 86_400_000;
const noon = Date.UTC(2026, 0, 10, 12);
const morning = noon - 2 * 3_600_000;
const content: BackupContent = {
  at: noon - 30 * dayMs,
  version: '0.1.0',
  schemaVersion: 6,
  hasSettings: true,
  hasSecrets: false,
  tables: [
    { name: 'changes', rows: 3 },
    { name: 'gone', rows: 1 },
  ],
};
const scheduled = (at: number): Backup => ({
  name: `scheduled-${at}`,
  at,
  bytes: 100,
  reason: 'scheduled',
  encrypted: false,
  hasSecrets: false,
});

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function open(existing: Backup[] = [scheduled(morning)]) {
  const clock = createFakeClock(noon);
  const files = createMemoryBackupFiles(clock.now, content, existing);
  const database = await createMemoryDatabase();
  const log = createMemoryLog();
  const settings = { schedule: '30 3 * * *', keep: 2, keepDays: 90, folder: '' };
  let restarts: Result<void> = ok(undefined);
  const backups = createBackups({
    files,
    database: () => database,
    storage: () => database.storage,
    clock,
    random: { bytes: () => Uint8Array.of(0) },
    log,
    settings: () => settings,
    restart: async () => {
      files.done.push('restart');
      return restarts;
    },
    timeZone: 'UTC',
  });
  stops.push(backups.stop);
  await backups.start();
  return {
    backups,
    clock,
    files,
    database,
    log,
    settings,
    failRestart: (sentence: string) => {
      restarts = fail(sentence);
    },
  };
}

const calm = { signal: new AbortController().signal, onProgress: () => {} };
const night = (day: number): number => Date.UTC(2026, 0, day, 3, 30);

test('it knows the last backup and the next one from the start', async () => {
  const { backups } = await open();
  expect(backups.state()).toEqual({
    lastBackupAt: morning,
    nextBackupAt: night(11),
    backupProblem: null,
  });
});

test('it makes one each night, without a passphrase, and removes those that are too many', async () => {
  const { backups, clock, files } = await open();
  await clock.advance(2 * dayMs);
  expect(files.requests.map(({ reason, passphrase }) => [reason, passphrase])).toEqual([
    ['scheduled', null],
    ['scheduled', null],
  ]);
  expect((await backups.list()).map(({ at }) => at)).toEqual([night(12), night(11)]);
  expect(backups.state()).toEqual({
    lastBackupAt: night(12),
    nextBackupAt: night(13),
    backupProblem: null,
  });
});

test('one that fails is said, logged and tried again; the next good one takes the problem back', async () => {
  const { backups, clock, files, log } = await open();
  const heard: (string | null)[] = [];
  backups.onState(({ backupProblem }) => heard.push(backupProblem));
  files.failWrites('The disk is full.');
  await clock.advance(night(11) - noon);
  expect(backups.state()).toEqual({
    lastBackupAt: morning,
    nextBackupAt: night(11) + 5 * 60_000,
    backupProblem: 'The disk is full.',
  });
  expect(log.entries.filter(({ level }) => level === 'error')).toEqual([
    {
      part: null,
      level: 'error',
      message: 'a backup failed',
      details: { reason: 'scheduled', problem: 'The disk is full.' },
    },
  ]);
  files.failWrites(null);
  await clock.advance(5 * 60_000);
  expect(backups.state().backupProblem).toBeNull();
  expect(heard).toContain('The disk is full.');
  expect(heard.at(-1)).toBeNull();
});

test('one on demand is made with its passphrase, and its failure is told to who asked alone', async () => {
  const { backups, files } = await open();
  const made = await backups.create({ passphrase: 'a long one', ...calm });
  expect(made).toEqual(
    ok({ ...scheduled(noon), name: `manual-${noon}`, reason: 'manual', encrypted: true }),
  );
  files.failWrites('The disk is full.');
  expect(await backups.create({ passphrase: null, ...calm })).toEqual(fail('The disk is full.'));
  expect(backups.state()).toMatchObject({ lastBackupAt: noon, backupProblem: null });
});

test('one at a time: a second one waits, and begins when the first was cancelled', async () => {
  const { backups, clock, files } = await open();
  const controller = new AbortController();
  files.hangWrites(true);
  const first = backups.create({ ...calm, passphrase: null, signal: controller.signal });
  const second = backups.create({ ...calm, passphrase: null });
  await clock.advance(0);
  expect(files.done).toEqual(['write manual']);
  files.hangWrites(false);
  controller.abort('cancelled');
  await expect(first).rejects.toBe('cancelled');
  expect(await second).toMatchObject({ ok: true });
});

test('stopping ends the one that is being made, and that is no problem to tell', async () => {
  const { backups, clock, files } = await open();
  files.hangWrites(true);
  await clock.advance(night(11) - noon);
  backups.stop();
  await clock.advance(0);
  expect(backups.state().backupProblem).toBeNull();
  expect(clock.pending()).toBe(0);
});

test('a migration waits for a good backup', async () => {
  const { backups, database, files } = await open();
  expect(await backups.beforeMigration(database.storage)).toEqual(ok(undefined));
  files.failWrites('The disk is full.');
  expect(await backups.beforeMigration(database.storage)).toEqual(fail('The disk is full.'));
  expect(files.done).toEqual(['write migration', 'write migration']);
});

test('a preview sets what the backup holds against what is there', async () => {
  const { backups, database } = await open();
  await database.transaction(
    [
      'create table changes (id integer)',
      'insert into changes values (1), (2)',
      'create table newer (id integer)',
      'insert into newer values (1)',
    ].map((sql) => ({ sql, parameters: [] })),
  );
  const { tables: _, ...rest } = content;
  expect(await backups.preview({ bytes: new Uint8Array(1) }, null)).toEqual(
    ok({
      ...rest,
      tables: [
        { name: 'changes', rows: 3, rowsNow: 2 },
        { name: 'gone', rows: 1, rowsNow: 0 },
        { name: 'newer', rows: 0, rowsNow: 1 },
      ],
    }),
  );
});

test('a restore keeps the present state first, then lays the other one ready, then opens it', async () => {
  const { backups, files } = await open();
  const place = { bytes: new Uint8Array(7) };
  expect(await backups.restore({ place, passphrase: 'a long one', ...calm })).toEqual(
    ok(undefined),
  );
  expect(files.done).toEqual(['write restore', 'stage 7 bytes', 'restart']);
  expect(files.requests[0]).toMatchObject({ reason: 'restore', passphrase: 'a long one' });
  expect(files.staged).toEqual(restored(6, noon));
});

test('a restore of what cannot be read, or whose present state cannot be kept, does nothing', async () => {
  const { backups, files } = await open();
  expect(await backups.restore({ place: { name: 'x' }, passphrase: null, ...calm })).toEqual(
    fail('There is no backup named "x".'),
  );
  files.failWrites('The disk is full.');
  const place = { bytes: new Uint8Array(7) };
  expect(await backups.restore({ place, passphrase: null, ...calm })).toEqual(
    fail('Nothing was restored: the present state could not be kept first. The disk is full.'),
  );
  expect(files.done).toEqual(['write restore']);
});

test('a restore that was cancelled while the present state was kept lays nothing ready', async () => {
  const { backups, files } = await open();
  const controller = new AbortController();
  files.hangWrites(true);
  const place = { bytes: new Uint8Array(7) };
  const restoring = backups.restore({
    ...calm,
    place,
    passphrase: null,
    signal: controller.signal,
  });
  await Promise.resolve();
  controller.abort('cancelled');
  await expect(restoring).rejects.toBe('cancelled');
  expect(files.done.filter((step) => step !== 'write restore')).toEqual([]);
});

test('a restore that was cancelled as soon as the present state was kept lays nothing ready', async () => {
  const { backups, files } = await open();
  const controller = new AbortController();
  const restoring = backups.restore({
    place: { bytes: new Uint8Array(7) },
    passphrase: null,
    signal: controller.signal,
    onProgress: () => controller.abort('cancelled'),
  });
  await expect(restoring).rejects.toBe('cancelled');
  expect(files.done).toEqual(['write restore']);
});

test('a restored history that does not open is said', async () => {
  const { backups, failRestart } = await open();
  failRestart('The history is damaged.');
  const place = { bytes: new Uint8Array(7) };
  expect(await backups.restore({ place, passphrase: null, ...calm })).toEqual(
    fail('The history is damaged.'),
  );
});

test('a migration inside a restore does not wait for it', async () => {
  const { backups, database, files } = await open();
  const again = createBackups({
    files,
    database: () => database,
    storage: () => database.storage,
    clock: createFakeClock(noon),
    random: { bytes: () => Uint8Array.of(0) },
    log: createMemoryLog(),
    settings: () => ({ schedule: '', keep: 2, keepDays: 90, folder: '' }),
    restart: () => again.beforeMigration(database.storage),
  });
  const place = { bytes: new Uint8Array(7) };
  expect(await again.restore({ place, passphrase: null, ...calm })).toEqual(ok(undefined));
  expect(files.done).toEqual(['write restore', 'stage 7 bytes', 'write migration']);
  expect(backups.state().backupProblem).toBeNull();
});
