import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryBackupFiles } from '../../../support/memory-backup-files.ts';
import { createMemoryDatabase } from '../../../support/memory-database.ts';
import { type CommandWorld, runCommand } from '../../../support/command-line.ts';

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-restore-'));
  path = join(folder, 'backup.tar.gz');
  writeFileSync(path, 'backup!');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function restore(argv: readonly string[], world: CommandWorld = {}) {
  const files = createMemoryBackupFiles(() => 0, {
    at: Date.UTC(2026, 0, 10, 12),
    version: '0.1.0',
    schemaVersion: 4,
    hasSettings: true,
    hasSecrets: false,
    tables: [{ name: 'changes', rows: 57 }],
  });
  const database = await createMemoryDatabase();
  await database.transaction(
    ['create table changes (id integer)', 'insert into changes values (1), (2)'].map((sql) => ({
      sql,
      parameters: [],
    })),
  );
  const ran = await runCommand(['restore', ...argv], { backupFiles: files, database, ...world });
  return { ...ran, done: files.done, files };
}

const preview = `A backup of 2026-01-10T12:00:00.000Z, written by IP Beacon 0.1.0 (version 4 of the tables).
It replaces the settings.
It has no secrets; those of now stay.

Rows of  in the backup  now
changes  57             2
`;

test('it shows what it will replace, keeps that, and puts the backup in its place', async () => {
  const { code, out, error, done, opened } = await restore([path, '--yes']);
  expect({ code, out, error, done, opened }).toEqual({
    code: 0,
    out: `${preview}The backup is restored. What was there before is kept as the backup restore-0.\n`,
    error: '',
    done: ['write restore', 'stage 7 bytes'],
    opened: ['write', 'write'],
  });
});

test('a dry run changes nothing and needs no folder of its own', async () => {
  const { code, out, done, opened } = await restore([path, '--dry-run']);
  expect({ code, out, done, opened }).toEqual({
    code: 0,
    out: `${preview}Nothing was changed.\n`,
    done: [],
    opened: ['read'],
  });
});

test.each([
  [['no'], 'Nothing was changed.\n'],
  [[], 'Nobody is there to be asked. Write --yes to go on.\n'],
])('without a yes (%j) nothing is changed', async (secrets, error) => {
  const ran = await restore([path], { secrets });
  expect([ran.code, ran.error, ran.done]).toEqual([1, error, []]);
});

test('a yes at the terminal is enough', async () => {
  const ran = await restore([path], { secrets: ['yes'] });
  expect([ran.code, ran.done]).toEqual([0, ['write restore', 'stage 7 bytes']]);
});

test('the passphrase is asked for, or taken from the environment', async () => {
  const asked = await restore([path, '--yes', '--passphrase'], { secrets: ['a long one'] });
  expect(asked.files.requests[0]?.passphrase).toBe('a long one');
  const taken = await restore([path, '--yes'], {
    environment: { IP_BEACON_BACKUP_PASSPHRASE: 'another long one' },
  });
  expect(taken.files.requests[0]?.passphrase).toBe('another long one');
  const nobody = await restore([path, '--yes', '--passphrase']);
  expect([nobody.code, nobody.error, nobody.done]).toEqual([
    1,
    'Nobody is there to be asked. Set IP_BEACON_BACKUP_PASSPHRASE to the passphrase of the backup.\n',
    [],
  ]);
});

test('what is not there is named, and one file has to be', async () => {
  const missing = await restore([join(folder, 'none'), '--yes']);
  expect([missing.code, missing.opened]).toEqual([1, []]);
  expect(missing.error).toContain(`The backup ${join(folder, 'none')} cannot be read: ENOENT`);
  const none = await restore([]);
  expect([none.code, none.error]).toEqual([2, '"restore" needs more: ip-beacon restore <file>.\n']);
});
