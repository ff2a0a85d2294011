import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { EmbeddedDatabase } from '../../electron/core/ports.ts';
import { applyStagedRestore } from '../../electron/node/backup/apply-staged-restore.ts';
import { createBackupFiles } from '../../electron/node/backup/create-backup-files.ts';
import { type Encryption, openDatabase } from '../../electron/node/history/open-database.ts';
import { unwrapDataKey } from '../../electron/node/history/sealing/data-key.ts';
import { readKeyStore } from '../../electron/node/history/sealing/key-store.ts';
import { createSqliteFiles } from '../../electron/node/history/sqlite-files.ts';
import { ok } from '../../shared/result.ts';
import { calmRequest } from '../support/backup-world.ts';
import { historyWorker } from '../support/built-files.ts';
import { silentLog } from '../support/silent-log.ts';

const clear: Encryption = { setting: 'off', credentials: { passphrase: null, keyFile: null } };
const sealed: Encryption = {
  setting: 'passphrase',
  credentials: { passphrase: 'correct horse battery', keyFile: null },
};

const folders: string[] = [];
const open: EmbeddedDatabase[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ip-beacon-engine-'));
  folders.push(folder);
  return folder;
};

async function openHistory(folder: string, encryption: Encryption): Promise<EmbeddedDatabase> {
  const opened = await openDatabase({
    folder,
    workerFile: historyWorker,
    log: silentLog,
    encryption,
  });
  if (!opened.ok) throw new Error(opened.error);
  open.push(opened.value);
  return opened.value;
}

const run = (database: EmbeddedDatabase, ...statements: readonly string[]) =>
  database.transaction(statements.map((sql) => ({ sql, parameters: [] })));

async function keyIn(folder: string, { credentials }: Encryption) {
  const wrapped = readKeyStore(folder);
  if (!wrapped.ok || wrapped.value === null) return null;
  const key = await unwrapDataKey(wrapped.value, credentials);
  return key.ok ? key.value : null;
}

async function filesOf(folder: string, encryption: Encryption) {
  const key = await keyIn(folder, encryption);
  return createBackupFiles({
    folder: join(folder, 'backups'),
    dataFolder: folder,
    configFile: join(folder, 'config.yaml'),
    secretFiles: [],
    version: '1.2.3',
    schemaVersion: 4,
    clock: { now: () => Date.UTC(2026, 0, 10, 12) },
    sqliteFiles: createSqliteFiles(historyWorker),
    encryption: { key: () => key, credentials: () => encryption.credentials },
  });
}

test.each([
  ['clear', 'clear', clear, clear],
  ['encrypted', 'encrypted', sealed, sealed],
  ['clear', 'encrypted', clear, sealed],
  ['encrypted', 'clear', sealed, clear],
])(
  'what a history (%s) held is what another (%s) holds after the restore',
  async (_, _to, from, to) => {
    const source = makeFolder();
    const history = await openHistory(source, from);
    await run(
      history,
      'create table schema_version (version integer not null)',
      'insert into schema_version values (4)',
      'create table changes (id integer primary key, at bigint)',
      'insert into changes values (1, 1767225600000), (2, 1767225600001)',
    );
    const sourceFiles = await filesOf(source, from);
    const backup = await sourceFiles.write(history.storage, { ...calmRequest, passphrase: null });
    if (!backup.ok) throw new Error(backup.error);
    expect(backup.value.encrypted).toBe(from === sealed);
    const bytes = readFileSync(join(source, 'backups', backup.value.name));

    const target = makeFolder();
    const present = await openHistory(target, to);
    await run(present, 'create table later (id integer)', 'insert into later values (9)');
    const targetFiles = await filesOf(target, to);
    const { passphrase } = from.credentials;
    expect(await targetFiles.inspect({ bytes }, passphrase)).toEqual(
      ok({
        at: Date.UTC(2026, 0, 10, 12),
        version: '1.2.3',
        schemaVersion: 4,
        hasSettings: false,
        hasSecrets: false,
        tables: [{ name: 'changes', rows: 2 }],
      }),
    );
    const changes = [{ sql: 'update changes set at = ? where id = 2', parameters: [7] }];
    expect(await targetFiles.stage(present.storage, { bytes }, passphrase, changes)).toEqual(
      ok(undefined),
    );
    // Written after it was laid ready: belongs to the history that goes.
    await run(present, 'insert into later values (10)');
    await present.close();
    const places = { configFile: join(target, 'config.yaml'), secretFiles: [] };
    expect(applyStagedRestore(target, places).ok).toBe(true);

    const restored = await openHistory(target, to);
    const [rows, tables] = await run(
      restored,
      'select id, at from changes order by id',
      "select name from sqlite_schema where type = 'table' and name = 'later'",
    );
    expect(rows?.rows).toEqual([
      { id: 1, at: 1_767_225_600_000 },
      { id: 2, at: 7 },
    ]);
    expect(tables?.rows).toEqual([]);
    // It goes on from there, and survives the next start.
    await run(restored, 'insert into changes values (3, 3)');
    await restored.close();
    const again = await openHistory(target, to);
    const [counted] = await run(again, 'select count(*) as total from changes');
    expect(counted?.rows).toEqual([{ total: 3 }]);
    expect(readdirSync(target)).not.toContain('restore');
  },
);

test('a backup is taken beside writers, and holds what was acknowledged before it', async () => {
  const folder = makeFolder();
  const history = await openHistory(folder, clear);
  await run(
    history,
    'create table schema_version (version integer not null)',
    'insert into schema_version values (4)',
    'create table numbers (id integer primary key)',
  );
  for (let id = 1; id <= 200; id += 1) await run(history, `insert into numbers values (${id})`);
  writeFileSync(join(folder, 'config.yaml'), 'log: {}\n');
  const files = await filesOf(folder, clear);
  const writing = files.write(history.storage, { ...calmRequest, passphrase: null });
  let last = 200;
  const finished = writing.then(() => true);
  const pause = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 1));
  while (!(await Promise.race([finished, pause()]))) {
    last += 1;
    await run(history, `insert into numbers values (${last})`);
  }
  const backup = await writing;
  if (!backup.ok) throw new Error(backup.error);
  const inspected = await files.inspect({ name: backup.value.name }, null);
  const rows = inspected.ok ? inspected.value.tables[0]?.rows : null;
  expect(rows).toBeGreaterThanOrEqual(200);
  expect(rows).toBeLessThanOrEqual(last);
});
