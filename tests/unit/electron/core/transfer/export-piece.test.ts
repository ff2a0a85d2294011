import { beforeEach, describe, expect, it } from 'vitest';
import {
  exportPiece,
  type ExportRequest,
  exportTables,
} from '../../../../../electron/core/transfer/export-piece.ts';
import type { ExportPiece } from '../../../../../shared/domain/transfer.ts';
import { fail } from '../../../../../shared/result.ts';
import type { MemoryDatabase } from '../../../../support/memory-database.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';
import { readExport } from '../../../../support/read-export.ts';

const at = 1_700_000_000_000;
const whole = { table: 'events', format: 'csv', from: null, to: null, cursor: null } as const;

describe('exportPiece', () => {
  let database: MemoryDatabase;
  beforeEach(async () => {
    ({ database } = await openMemoryHistory());
  });

  /** Events one millisecond apart, from `first` on. */
  const addEvents = async (first: number, count: number, data = '{}'): Promise<void> => {
    await database.transaction(
      Array.from({ length: count }, (_, index) => ({
        sql: `insert into events values ((select coalesce(max(id), 0) + 1 from events), 'k', 'info', 's', null, ?, 0, ?)`,
        parameters: [at + first + index, data],
      })),
    );
  };
  const piece = async (request: Partial<ExportRequest> = {}): Promise<ExportPiece> => {
    const given = await exportPiece(database, { ...whole, ...request });
    if (!given.ok) throw new Error(given.error);
    return given.value;
  };
  const moments = (text: string) =>
    [...text.matchAll(/"at":(\d+)/g)].map(([, ms]) => Number(ms) - at);

  it('gives an empty table its frame', async () => {
    const frames = {
      csv: 'kind,severity,subject,thread_key,at,recorded_at,data\r\n',
      json: '[\n\n]\n',
      ndjson: '',
    };
    for (const [format, text] of Object.entries(frames)) {
      expect(await piece({ format: format as 'csv' })).toEqual({
        text,
        cursor: null,
        done: 0,
        total: 0,
      });
    }
  });

  it('goes on where the piece before ended, and counts', async () => {
    await addEvents(0, 1_203);
    const first = await piece({ format: 'ndjson' });
    expect([first.done, first.total, moments(first.text).length]).toEqual([500, 1_203, 500]);
    const second = await piece({ format: 'ndjson', cursor: first.cursor });
    const third = await piece({ format: 'ndjson', cursor: second.cursor });
    expect([third.done, third.total, third.cursor]).toEqual([1_203, 1_203, null]);
    expect(moments(first.text + second.text + third.text)).toEqual(
      Array.from({ length: 1_203 }, (_, index) => index),
    );
  });

  it.each([499, 500, 501, 1_000])('is valid JSON of %d rows', async (count) => {
    await addEvents(0, count);
    expect(
      JSON.parse(await readExport(database, { table: 'events', format: 'json' })),
    ).toHaveLength(count);
  });

  it('holds about 200 KB at most, and one row at least', async () => {
    await addEvents(0, 10, JSON.stringify('x'.repeat(60_000)));
    await addEvents(10, 2, JSON.stringify('x'.repeat(500_000)));
    const sizes: number[] = [];
    let cursor: string | null = null;
    do {
      const given: ExportPiece = await piece({ format: 'ndjson', cursor });
      sizes.push(moments(given.text).length);
      ({ cursor } = given);
    } while (cursor !== null);
    expect(sizes).toEqual([4, 4, 3, 1]);
  });

  it('takes the rows of a range, both ends included', async () => {
    await addEvents(0, 10);
    const some = await piece({ format: 'ndjson', from: at + 3, to: at + 5 });
    expect([moments(some.text), some.total]).toEqual([[3, 4, 5], 3]);
    expect((await piece({ from: at + 10 })).total).toBe(0);
    expect((await piece({ to: at })).total).toBe(1);
  });

  it('leaves what comes meanwhile to the next export', async () => {
    await addEvents(0, 600);
    const first = await piece({ format: 'ndjson' });
    await addEvents(600, 600);
    const second = await piece({ format: 'ndjson', cursor: first.cursor });
    expect([second.done, second.total, second.cursor]).toEqual([600, 600, null]);
    expect((await piece()).total).toBe(1_200);
  });

  it('loses no row and gives none twice when others go or come in between', async () => {
    await addEvents(1_000, 600);
    const first = await piece({ format: 'ndjson' });
    await database.transaction([
      { sql: 'delete from events where at < ?', parameters: [at + 1_510] },
    ]);
    await addEvents(0, 5);
    await addEvents(1_520, 1);
    const second = await piece({ format: 'ndjson', cursor: first.cursor });
    const expected = Array.from({ length: 90 }, (_, index) => 1_510 + index);
    expect(moments(second.text)).toEqual([...expected, 1_520].toSorted((a, b) => a - b));
    expect([second.done, second.total]).toEqual([591, 600]);
  });

  it.each(['', '1', '{}', '[[],null,0,0]', '[["a","b","c"],null,0,0]', '[[1,2],0,-1,0]'])(
    'refuses the cursor %j',
    async (cursor) => {
      expect(await exportPiece(database, { ...whole, cursor })).toEqual(
        fail('The cursor is not one that this export has given: begin again without one.'),
      );
    },
  );

  it('gives cursors that a query can carry', async () => {
    await database.transaction(
      Array.from({ length: 501 }, (_, index) => ({
        sql: 'insert into source_statistics values (?, ?)',
        parameters: [`${index}`.padStart(64, 'x'), '{}'],
      })),
    );
    const { cursor } = await piece({ table: 'source_statistics' });
    expect(cursor?.length).toBeLessThanOrEqual(200);
  });

  it('narrows the changes only, and says so', async () => {
    expect(await exportPiece(database, { ...whole, table: 'events', asn: 64_500 })).toEqual(
      fail(
        'Only the changes can be narrowed by text, family, network or country; "events" takes a range of time.',
      ),
    );
    const open = { text: '', family: null, asn: null, country: null };
    expect((await exportPiece(database, { ...whole, ...open, table: 'events' })).ok).toBe(true);
  });

  it('says which tables there are when there is not the one', async () => {
    expect(await exportPiece(database, { ...whole, table: 'event' })).toEqual(
      fail('There is no table "event" to export; perhaps events is meant.'),
    );
    const unknown = await exportPiece(database, { ...whole, table: 'outbox' });
    expect(unknown.ok ? '' : unknown.error).toMatch(
      /^There is no table "outbox" to export; there are changes, known_changes, .+, source_statistics\.$/,
    );
  });

  it('lists the tables with their rows and their span', async () => {
    await addEvents(0, 3);
    const tables = await exportTables(database);
    expect(tables.find(({ name }) => name === 'events')).toEqual({
      name: 'events',
      rows: 3,
      from: at,
      to: at + 2,
    });
    expect(tables.find(({ name }) => name === 'changes')).toEqual({
      name: 'changes',
      rows: 0,
      from: null,
      to: null,
    });
  });
});
