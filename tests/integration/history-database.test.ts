import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database, EmbeddedDatabase } from '../../electron/core/ports.ts';
import { DatabaseError } from '../../electron/node/history/database-error.ts';
import { openDatabase } from '../../electron/node/history/open-database.ts';
import { createSqliteFiles } from '../../electron/node/history/sqlite-files.ts';
import { historyWorker } from '../support/built-files.ts';
import { createMemoryLog, type MemoryLog } from '../support/memory-log.ts';
import { needs } from '../support/needs.ts';

let folder: string;
let log: MemoryLog;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'ip-beacon-history-')), 'data');
  log = createMemoryLog();
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const tryOpen = () => openDatabase({ folder, workerFile: historyWorker, log });
const open = async (): Promise<EmbeddedDatabase> => {
  const opened = await tryOpen();
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
};
const run = (database: Database, sql: string) => database.transaction([{ sql, parameters: [] }]);
const numbers = async (database: Database): Promise<unknown[]> => {
  const [read] = await run(database, 'select n from t order by n');
  return (read?.rows ?? []).map(({ n }) => n);
};
/** Three starts: each writes a number, and a snapshot when it is closed. */
const fill = async (): Promise<void> => {
  for (const n of [1, 2, 3]) {
    const database = await open();
    await run(database, 'create table if not exists t (n integer)');
    await run(database, `insert into t values (${n})`);
    await database.close();
  }
};
const flip = (name: string): void => {
  const path = join(folder, name);
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};
const contents = () =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

describe('the embedded database', () => {
  it('brings back what was written', async () => {
    await fill();
    const database = await open();
    expect(await numbers(database)).toEqual([1, 2, 3]);
    await database.close();
    expect(log.entries).toEqual([]);
  });

  it('writes nothing when nothing was written to it', async () => {
    await fill();
    const before = contents();
    await (await open()).close();
    expect(contents()).toEqual(before);
  });

  it('keeps two generations with their checksums and the journal between them, for the owner alone', async () => {
    await fill();
    const names = [
      'history-0000000000000005.journal',
      'history.previous.sqlite',
      'history.previous.sqlite.sha256',
      'history.sqlite',
      'history.sqlite.sha256',
    ];
    expect(readdirSync(folder).sort()).toEqual(names);
    expect(names.map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual(
      names.map(() => 0o600),
    );
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('loses nothing when the newest snapshot is damaged, says so and keeps the damaged one', async () => {
    await fill();
    flip('history.sqlite');
    const damaged = readFileSync(join(folder, 'history.sqlite'));
    const database = await open();
    expect(await numbers(database)).toEqual([1, 2, 3]);
    await database.close();
    const aside = readdirSync(folder).find((name) => name.startsWith('history.damaged-')) ?? '';
    expect(readFileSync(join(folder, aside))).toEqual(damaged);
    expect(log.entries.map(({ level, message }) => ({ level, message }))).toEqual([
      {
        level: 'warn',
        message:
          'history.sqlite does not match its checksum; the snapshot before it and the journal were used. ' +
          `The damaged file is kept as ${aside}.`,
      },
    ]);
  });

  it('refuses to open when both snapshots are damaged, and changes nothing', async () => {
    await fill();
    flip('history.sqlite');
    flip('history.previous.sqlite');
    const before = contents();
    expect(await tryOpen()).toEqual({
      ok: false,
      error:
        `The history in ${folder} is damaged: history.sqlite does not match its checksum, and ` +
        'history.previous.sqlite does not match its checksum. Nothing was changed. ' +
        'Restore a backup, or put a copy of the history files in their place.',
    });
    expect(contents()).toEqual(before);
  });

  it('refuses a file without any checksum', async () => {
    await fill();
    for (const name of readdirSync(folder)) {
      if (name !== 'history.sqlite') rmSync(join(folder, name));
    }
    expect(await tryOpen()).toMatchObject({
      ok: false,
      error: expect.stringContaining('history.sqlite has no checksum beside it'),
    });
  });

  it('names the owner to a second one, and is free again after close', async () => {
    const first = await open();
    expect(await tryOpen()).toEqual({
      ok: false,
      error:
        `The data folder ${folder} is in use by process ${process.pid} on ${hostname()}. ` +
        `Stop that one, or name another folder with --data-dir. If it runs no more, delete ${join(folder, 'ip-beacon.lock')}.`,
    });
    await first.close();
    await (await open()).close();
    expect(readdirSync(folder)).not.toContain('ip-beacon.lock');
  });

  it('is not locked by one that was refused', async () => {
    await fill();
    flip('history.sqlite');
    flip('history.previous.sqlite');
    await tryOpen();
    expect(readdirSync(folder)).not.toContain('ip-beacon.lock');
  });

  it('tells a failing statement from a closed database', async () => {
    const database = await open();
    await expect(run(database, 'select missing')).rejects.toEqual(
      new DatabaseError('sql', 'SQLite refused "select missing": no such column: missing.'),
    );
    await database.close();
    await database.close();
    await expect(run(database, 'select 1')).rejects.toEqual(
      new DatabaseError('ended', 'The history is closed.'),
    );
  });

  it('answers calls in order, large results too', async () => {
    const database = await open();
    await run(database, 'create table t (n integer)');
    const inserted = Array.from({ length: 50 }, (_, n) =>
      run(database, `insert into t values (${n})`),
    );
    await Promise.all(inserted);
    const [big] = await run(
      database,
      'with recursive c(n) as (select 1 union all select n + 1 from c where n < 20000) select n from c',
    );
    expect(big?.rows.length).toBe(20_000);
    expect(await numbers(database)).toEqual(Array.from({ length: 50 }, (_, n) => n));
    await database.close();
  });
});

describe('snapshots while it is written', () => {
  it('are taken again and again, and lose nothing and hold nobody up for good', async () => {
    const opened = await openDatabase({
      folder,
      workerFile: historyWorker,
      log,
      journalLimitBytes: 4_096,
    });
    if (!opened.ok) throw new Error(opened.error);
    const database = opened.value;
    await run(database, 'create table t (n integer, filler text)');
    const heard: (number | null)[] = [];
    database.storage.onHealth(({ snapshotAt }) => heard.push(snapshotAt));
    for (let n = 0; n < 400; n += 1) {
      await run(database, `insert into t values (${n}, '${'x'.repeat(100)}')`);
    }
    await database.close();
    expect(new Set(heard).size).toBeGreaterThan(2);
    const again = await open();
    expect(await numbers(again)).toEqual(Array.from({ length: 400 }, (_, n) => n));
    expect(again.storage.health()).toMatchObject({
      state: 'ok',
      reason: null,
      snapshotProblem: null,
      encrypted: false,
    });
    await again.close();
  });

  it('never take the files from under a copy that is being made', async () => {
    const opened = await openDatabase({
      folder,
      workerFile: historyWorker,
      log,
      journalLimitBytes: 1_024,
    });
    if (!opened.ok) throw new Error(opened.error);
    const database = opened.value;
    await run(database, 'create table t (n integer)');
    const copying = { isDone: false };
    const writing = (async () => {
      for (let n = 0; !copying.isDone; n += 1) await run(database, `insert into t values (${n})`);
    })();
    const sizes: number[] = [];
    for (let copy = 0; copy < 12; copy += 1) sizes.push((await database.storage.copy()).byteLength);
    copying.isDone = true;
    await writing;
    await database.close();
    expect(sizes.every((bytes) => bytes > 0)).toBe(true);
  });

  it('give a copy of everything at any time', async () => {
    const database = await open();
    await run(database, 'create table t (n integer)');
    await run(database, 'insert into t values (1)');
    const first = await database.storage.copy();
    await run(database, 'insert into t values (2)');
    const second = await database.storage.copy();
    const files = createSqliteFiles(historyWorker);
    const read = async (bytes: Uint8Array) => {
      const rows = await files.read(bytes, [{ sql: 'select n from t order by n', parameters: [] }]);
      return rows.ok ? rows.value[0]?.rows : rows.error;
    };
    expect(await read(first)).toEqual([{ n: 1 }]);
    expect(await read(second)).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await read(new Uint8Array(100))).toBe(
      'The SQLite file cannot be read: it is not an SQLite file.',
    );
    await database.close();
  });

  it('can be read beside whoever writes, as of a moment and without a trace', async () => {
    const writer = await open();
    await run(writer, 'create table t (n integer)');
    await run(writer, 'insert into t values (1)');
    const before = contents();
    const opened = await openDatabase({
      folder,
      workerFile: historyWorker,
      log,
      mode: 'read',
    });
    if (!opened.ok) throw new Error(opened.error);
    const reader = opened.value;
    await run(writer, 'insert into t values (2)');
    expect(await numbers(reader)).toEqual([1]);
    await expect(run(reader, 'insert into t values (9)')).rejects.toEqual(
      new DatabaseError('storage', 'The history is open for reading only.'),
    );
    expect(await numbers(reader)).toEqual([1]);
    await reader.close();
    expect([...contents().keys()]).toEqual([...before.keys()]);
    expect(await numbers(writer)).toEqual([1, 2]);
    await writer.close();
  });
});

describe.skipIf(!needs('sqlite3'))("beside Debian's sqlite3", () => {
  it('has written a file that sqlite3 finds whole', async () => {
    await fill();
    const path = join(folder, 'history.sqlite');
    const ask = (sql: string) =>
      execFileSync('sqlite3', ['-readonly', path, sql], { encoding: 'utf8' });
    expect(ask('pragma integrity_check')).toBe('ok\n');
    expect(ask('pragma foreign_key_check')).toBe('');
    expect(ask('select group_concat(n) from t')).toBe('1,2,3\n');
  });
});
