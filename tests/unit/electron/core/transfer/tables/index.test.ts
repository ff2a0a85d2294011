import { beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../../../../../electron/core/history/migrations/index.ts';
import { tablesAfter } from '../../../../../../electron/core/history/migrations/tables-after.ts';
import { transferTables } from '../../../../../../electron/core/transfer/tables/index.ts';
import { exportFormats } from '../../../../../../shared/domain/transfer.ts';
import { fillHistory, historyCanary } from '../../../../../support/full-history.ts';
import { importText } from '../../../../../support/import-text.ts';
import {
  type MemoryHistory,
  openMemoryHistory,
} from '../../../../../support/open-memory-history.ts';
import { readExport } from '../../../../../support/read-export.ts';

const importable = transferTables.filter((table) => typeof table.import !== 'string');

describe('the tables that go out', () => {
  let full: MemoryHistory;
  beforeEach(async () => {
    full = await openMemoryHistory();
    await fillHistory(full.database);
  });

  it('are all there are, but for those that mean nothing elsewhere', () => {
    const staying = [
      'change_addresses',
      'current_addresses',
      'kept',
      'outbox',
      'places',
      'rollup_progress',
    ];
    const known = [...staying, ...transferTables.map(({ name }) => name)];
    expect(known.toSorted()).toEqual(
      tablesAfter(migrations).filter((name) => name !== 'schema_version'),
    );
  });

  it('differ in their columns, by which a file is recognised', () => {
    const headers = transferTables.map(({ columns }) =>
      columns
        .map(({ name }) => name)
        .toSorted()
        .join(),
    );
    expect(new Set(headers).size).toBe(transferTables.length);
  });

  it.each(transferTables.map(({ name }) => name))('%s has rows in this test', async (table) => {
    expect(await readExport(full.database, { table, format: 'ndjson' })).not.toBe('');
  });

  it('hold no secret', async () => {
    for (const { name: table } of transferTables) {
      for (const format of exportFormats) {
        expect(await readExport(full.database, { table, format })).not.toContain(historyCanary);
      }
    }
  });

  it.each(exportFormats)('come back from %s as they went, once', async (format) => {
    const files: Record<string, string> = {};
    for (const { name } of importable) {
      files[`${name}.txt`] = await readExport(full.database, { table: name, format });
    }
    const { database } = await openMemoryHistory();
    const dry = await importText(database, files, { writes: false });
    const first = await importText(database, files);
    expect(first).toEqual(dry);
    expect(first.items.filter(({ refusedCount }) => refusedCount > 0)).toEqual([]);
    const again: Record<string, string> = {};
    for (const { name } of importable) {
      again[`${name}.txt`] = await readExport(database, { table: name, format });
    }
    expect(again).toEqual(files);
    const second = await importText(database, files);
    expect(second.items.map(({ taken }) => taken)).toEqual(importable.map(() => 0));
    expect(second.items.map(({ known }) => known)).toEqual(first.items.map(({ taken }) => taken));
  });

  it.each(transferTables.filter((table) => typeof table.import === 'string'))(
    'say why $name cannot come in',
    async (table) => {
      const text = await readExport(full.database, { table: table.name, format: 'csv' });
      const { items } = await importText(full.database, { 'x.csv': text });
      expect(items).toEqual([
        {
          kind: table.name,
          taken: 0,
          known: 0,
          refused: [{ where: 'x.csv', why: table.import }],
          refusedCount: 1,
        },
      ]);
    },
  );
});
