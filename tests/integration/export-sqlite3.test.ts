import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formulaSafe } from '../../electron/core/transfer/formula-safe.ts';
import { transferTables } from '../../electron/core/transfer/tables/index.ts';
import type { TransferColumn, TransferTable } from '../../electron/core/transfer/transfer-table.ts';
import { fillHistory } from '../support/full-history.ts';
import { importText } from '../support/import-text.ts';
import { type MemoryDatabase } from '../support/memory-database.ts';
import { needs } from '../support/needs.ts';
import { openMemoryHistory } from '../support/open-memory-history.ts';
import { readExport } from '../support/read-export.ts';

const sqlTypes = { integer: 'integer', truth: 'integer', real: 'real' } as const;
const sqlType = ({ type }: TransferColumn): string =>
  type === 'integer' || type === 'truth' || type === 'real' ? sqlTypes[type] : 'text';

describe.runIf(needs('sqlite3'))('a CSV export in the hands of sqlite3', () => {
  let folder: string;
  let database: MemoryDatabase;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ip-beacon-csv-'));
    ({ database } = await openMemoryHistory());
    await fillHistory(database);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const sqlite3 = (...commands: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync('sqlite3', ['-bail', join(folder, 'x.db')], {
      input: commands.join('\n'),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  };

  const loadInto = async (table: TransferTable): Promise<void> => {
    const file = join(folder, 'export.csv');
    await writeFile(file, await readExport(database, { table: table.name, format: 'csv' }));
    const columns = table.columns.map((column) => `"${column.name}" ${sqlType(column)}`);
    sqlite3(
      `create table loaded (${columns.join(', ')});`,
      `.import --csv --skip 1 ${file} loaded`,
    );
  };

  /** What sqlite3 should have: it knows no null in CSV, no lists and no truth. */
  const valueFor = ({ type }: TransferColumn, value: unknown): unknown => {
    if (value === null) return '';
    if (type === 'truth') return Number(value);
    if (type === 'list') return (value as readonly string[]).join(' ');
    if (type === 'json') return formulaSafe(JSON.stringify(value));
    return typeof value === 'string' ? formulaSafe(value) : value;
  };

  it.each(transferTables)('has the rows of $name', async (table) => {
    await loadInto(table);
    const rows: unknown = JSON.parse(sqlite3('.mode json', 'select * from loaded order by rowid;'));
    const json = await readExport(database, { table: table.name, format: 'json' });
    const expected = (JSON.parse(json) as readonly Record<string, unknown>[]).map((row) =>
      Object.fromEntries(
        table.columns.map((column) => [column.name, valueFor(column, row[column.name])]),
      ),
    );
    expect(rows).toEqual(expected);
  });

  it.each(transferTables.filter((table) => typeof table.import !== 'string'))(
    'gives back $name as CSV that we know again, row by row',
    async (table) => {
      await loadInto(table);
      // Whoever goes on with the rows in SQL knows which columns may be null.
      const nullable = table.columns.filter((column) => column.nullable);
      sqlite3(
        ...nullable.map(({ name }) => `update loaded set "${name}" = nullif("${name}", '');`),
      );
      const csv = sqlite3('.mode csv', '.headers on', 'select * from loaded order by rowid;');
      const { items } = await importText(database, { 'back.csv': csv }, { writes: false });
      const rows = Number(sqlite3('select count(*) from loaded;'));
      expect(items).toEqual([
        { kind: table.name, taken: 0, known: rows, refused: [], refusedCount: 0 },
      ]);
    },
  );
});
