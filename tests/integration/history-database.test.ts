import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../electron/core/ports.ts';
import { DatabaseError } from '../../electron/node/history/database-error.ts';
import { openDatabase } from '../../electron/node/history/open-database.ts';
import { bundleHistory, type HistoryBundle } from '../support/history-bundle.ts';
import { createMemoryLog, type MemoryLog } from '../support/memory-log.ts';
import { needs } from '../support/needs.ts';

let bundle: HistoryBundle;
let folder: string;
let log: MemoryLog;

beforeAll(async () => {
  bundle = await bundleHistory();
});
afterAll(() => bundle.remove());
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'ip-beacon-history-')), 'data');
  log = createMemoryLog();
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const tryOpen = () => openDatabase({ folder, workerFile: bundle.workerFile, log });
const open = async (): Promise<Database> => {
  const opened = await tryOpen();
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
};
const run = (database: Database, sql: string) => database.transaction([{ sql, parameters: [] }]);
const numbers = async (database: Database): Promise<unknown[]> => {
  const [read] = await run(database, 'select n from t order by n');
  return (read?.rows ?? []).map(({ n }) => n);
};
/** Saves three times: 1; 1 and 2; 1, 2 and 3. The last save is close()'s. */
const fill = async (): Promise<void> => {
  const database = await open();
  await run(database, 'create table t (n integer)');
  for (const n of [1, 2]) {
    await run(database, `insert into t values (${n})`);
    await database.save();
  }
  await run(database, 'insert into t values (3)');
  await database.close();
};
const flip = (name: string): void => {
  const path = join(folder, name);
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

describe('the embedded database', () => {
  it('brings back what it has saved', async () => {
    await fill();
    const database = await open();
    expect(await numbers(database)).toEqual([1, 2, 3]);
    await database.close();
    expect(log.entries).toEqual([]);
  });

  it('keeps two generations with their checksums, for the owner alone', async () => {
    await fill();
    const names = [
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

  it('says how many bytes a save has written', async () => {
    const database = await open();
    await run(database, 'create table t (n integer)');
    const bytes = await database.save();
    expect(bytes).toBe(statSync(join(folder, 'history.sqlite')).size);
    await database.close();
  });

  it('loads the generation before when the newest is damaged, says so and keeps the damaged one', async () => {
    await fill();
    flip('history.sqlite');
    const damaged = readFileSync(join(folder, 'history.sqlite'));
    const database = await open();
    expect(await numbers(database)).toEqual([1, 2]);
    await database.save();
    await database.close();
    const aside = readdirSync(folder).find((name) => name.startsWith('history.damaged-')) ?? '';
    expect(readFileSync(join(folder, aside))).toEqual(damaged);
    expect(log.entries.map(({ level, message }) => ({ level, message }))).toEqual([
      {
        level: 'warn',
        message: `history.sqlite does not match its checksum; the history saved before it is used. The damaged file is kept as ${aside}.`,
      },
    ]);
  });

  it('refuses when both are damaged, and leaves every file as it was', async () => {
    await fill();
    flip('history.sqlite');
    flip('history.previous.sqlite');
    const contents = () =>
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'hex')]);
    const before = contents();
    expect(await tryOpen()).toEqual({
      ok: false,
      error:
        `The history in ${folder} is damaged: history.sqlite does not match its checksum, and ` +
        'history.previous.sqlite does not match its checksum. Nothing was changed. ' +
        'Put a backup of the history files in their place, or move them away to begin a new history.',
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

describe.skipIf(!needs('sqlite3'))("beside Debian's sqlite3", () => {
  it('has written a file that sqlite3 finds whole', async () => {
    await fill();
    const path = join(folder, 'history.sqlite');
    const ask = (sql: string) =>
      execFileSync('sqlite3', ['-readonly', path, sql], { encoding: 'utf8' });
    expect(ask('pragma integrity_check')).toBe('ok\n');
    expect(ask('select group_concat(n) from t')).toBe('1,2,3\n');
  });
});
