import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBackupFiles } from '../../electron/node/backup/create-backup-files.ts';
import { isEnvelope } from '../../electron/node/history/sealing/envelope.ts';
import { type BackupWorld, createBackupWorld } from '../support/backup-world.ts';
import { type CommandWorld, runCommand } from '../support/command-line.ts';

let world: BackupWorld;
beforeEach(async () => {
  world = await createBackupWorld();
});
afterEach(() => world.remove());

const name = 'ip-beacon-2026-01-10T12-00-00-000Z-manual.tar.gz';
const backup = (argv: readonly string[], more: CommandWorld = {}) =>
  runCommand(['backup', '--data-dir', world.dataFolder, ...argv], {
    database: { ...world.database, storage: world.storage, close: async () => {} },
    backupFiles: (folder) => createBackupFiles({ ...world.parts, folder }),
    stopRequested: new Promise(() => {}),
    ...more,
  });

test('it goes to the folder of the backups, beside a running program', async () => {
  const { code, out, error, opened } = await backup([]);
  const path = join(world.dataFolder, 'backups', name);
  expect({ code, out, error, opened }).toEqual({
    code: 0,
    out: `${path}\n`,
    error: '',
    opened: ['read'],
  });
  expect(readdirSync(world.folder)).toEqual([name]);
});

test('backup.folder names another place', async () => {
  const elsewhere = join(world.dataFolder, 'elsewhere');
  const { out } = await backup([], { config: `backup:\n  folder: ${elsewhere}\n` });
  expect(out).toBe(`${join(elsewhere, name)}\n`);
  expect(readdirSync(elsewhere)).toEqual([name]);
});

test('--output names a folder that is there, a folder with a slash, or a file', async () => {
  const there = join(world.dataFolder, 'there');
  mkdirSync(there);
  expect((await backup(['--output', there])).out).toBe(`${join(there, name)}\n`);
  const made = join(world.dataFolder, 'made');
  expect((await backup(['--output', `${made}/`])).out).toBe(`${join(made, name)}\n`);
  const file = join(made, 'mine.tar.gz');
  expect((await backup(['--output', file])).out).toBe(`${file}\n`);
  expect(readdirSync(made).toSorted()).toEqual([name, 'mine.tar.gz'].toSorted());
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a file that is there already is never replaced', async () => {
  const file = join(world.dataFolder, 'config.yaml');
  const { code, error, opened } = await backup(['--output', file]);
  expect({ code, error, opened }).toEqual({
    code: 1,
    error: `${file} is there already. Name another file, or a folder.\n`,
    opened: [],
  });
  expect(readFileSync(file, 'utf8')).toBe('log:\n  level: debug\n');
});

test('with a passphrase, typed twice or from the environment, it is encrypted', async () => {
  const typed = await backup(['--passphrase'], { secrets: ['a long one', 'a long one'] });
  expect(isEnvelope(readFileSync(typed.out.trim()))).toBe(true);
  const environment = { IP_BEACON_BACKUP_PASSPHRASE: 'another long one' };
  const taken = await backup([], { environment });
  expect(isEnvelope(readFileSync(taken.out.trim()))).toBe(true);
});

test('a passphrase that is mistyped or too short writes nothing', async () => {
  const mistyped = await backup(['--passphrase'], { secrets: ['a long one', 'a lone one'] });
  expect([mistyped.code, mistyped.error]).toEqual([
    1,
    'The two are not the same. Nothing was written.\n',
  ]);
  const short = await backup(['--passphrase'], { secrets: ['short'] });
  expect([short.code, short.error]).toEqual([
    1,
    'A passphrase needs at least 8 characters; several words make a good one.\n',
  ]);
  expect(readdirSync(world.dataFolder)).not.toContain('backups');
});

test('ended by the person, it leaves nothing', async () => {
  const { code, error } = await backup([], { stopRequested: Promise.resolve() });
  expect([code, error]).toEqual([1, 'The backup was cancelled; nothing was written.\n']);
  expect(readdirSync(world.folder)).toEqual([]);
});

test('a history that cannot be opened is said', async () => {
  writeFileSync(join(world.dataFolder, 'history.sqlite'), 'x');
  const ran = await runCommand(['backup', '--data-dir', world.dataFolder], {
    stopRequested: new Promise(() => {}),
  });
  expect([ran.code, ran.error]).toEqual([1, 'There is no history in /data.\n']);
});
