// Rows of our own exports: read, checked, compared with what is here, and written in slices.

import type { ExportFormat } from '../../../shared/domain/transfer.ts';
import type { Database, SqlRows, SqlStatement } from '../ports.ts';
import type { ImportPart, ImportWork } from './import-part.ts';
import { readRows } from './read-rows.ts';
import type { TransferImport, TransferRow, TransferTable } from './transfer-table.ts';
import type { UploadedFile } from './uploads.ts';

/** A slice is one transaction: short enough that nobody notices it, and none is ever half done. */
const sliceRows = 200;

/** A row that is read and fits its table. */
export interface PlacedRow {
  /** `changes.csv line 12` */
  readonly where: string;
  readonly row: TransferRow;
}

export function importRows(
  database: Database,
  file: UploadedFile,
  format: ExportFormat,
  table: TransferTable,
): ImportPart {
  const importing = table.import;
  return {
    bytes: file.bytes.byteLength,
    run: async (work) => {
      const { tally, signal, pause, progress } = work;
      if (typeof importing === 'string') return tally.refused(table.name, file.name, importing);
      tally.taken(table.name, 0);
      const taker = createRowTaker(database, table, importing, work);
      let slice: PlacedRow[] = [];
      for await (const { where, row, bytesRead } of readRows(file.bytes, format, table.columns)) {
        const problem = row.ok ? (importing.problem?.(row.value) ?? null) : row.error;
        const place = `${file.name} ${where}`;
        if (problem !== null) tally.refused(table.name, place, problem);
        else if (row.ok) slice.push({ where: place, row: row.value });
        await pause();
        if (signal.aborted) break;
        if (slice.length < sliceRows) continue;
        await taker.take(slice);
        slice = [];
        progress(bytesRead);
      }
      if (!signal.aborted) await taker.take(slice);
      await taker.finish();
    },
  };
}

export interface RowTaker {
  /** Counts rows that are here already as known, and takes the others; a row that comes twice is taken once. */
  take(rows: readonly PlacedRow[]): Promise<void>;
  finish(): Promise<void>;
}

export function createRowTaker(
  database: Database,
  table: TransferTable,
  importing: TransferImport,
  { writes, context, tally, taken }: ImportWork,
): RowTaker {
  const momentColumn = table.columns.find(({ sql }) => sql === table.moment)?.name ?? '';
  const lastBySeries = new Map<string, TransferRow>();

  const refusalOf = (row: TransferRow): string | null =>
    Number(row[momentColumn] ?? 0) > context.now
      ? 'It lies in the future.'
      : (importing.refusal?.(row, context) ?? null);

  const isOrphan = (row: TransferRow, found: SqlRows | undefined): boolean =>
    importing.parent !== undefined &&
    (found?.rows.length ?? 0) === 0 &&
    !taken.has(importing.parent.mark(row));

  const noteLast = (row: TransferRow): void => {
    const series = `${String(row['series_kind'])} ${String(row['series_name'])}`;
    const last = lastBySeries.get(series);
    if (Number(row[momentColumn]) >= Number(last?.[momentColumn] ?? 0)) {
      lastBySeries.set(series, row);
    }
  };

  return {
    take: async (rows) => {
      if (rows.length === 0) return;
      const found = await database.transaction(
        rows.map(({ row }) => search(table, importing, row)),
      );
      const { parent } = importing;
      const parents =
        parent === undefined
          ? []
          : await database.transaction(rows.map(({ row }) => parent.search(row)));
      const fresh: TransferRow[] = [];
      for (const [index, { where, row }] of rows.entries()) {
        const identity = JSON.stringify([
          table.name,
          ...importing.identity.map((name) => row[name]),
        ]);
        const isKnown = (found[index]?.rows.length ?? 0) > 0 || taken.has(identity);
        const orphan = isOrphan(row, parents[index]) ? (parent?.missing ?? null) : null;
        const refusal = isKnown ? null : (orphan ?? refusalOf(row));
        if (refusal !== null) {
          tally.refused(table.name, where, refusal);
          continue;
        }
        if (importing.finish !== undefined) noteLast(row);
        taken.add(identity);
        if (importing.mark !== undefined) taken.add(importing.mark(row));
        if (isKnown) tally.known(table.name);
        else fresh.push(row);
      }
      if (writes && fresh.length > 0) {
        const behind = importing.behind?.(context) ?? [];
        await database.transaction([...fresh.flatMap(importing.insert), ...behind]);
      }
      tally.taken(table.name, fresh.length);
    },
    finish: async () => {
      const statements = importing.finish?.([...lastBySeries.values()]) ?? [];
      if (writes && statements.length > 0) await database.transaction(statements);
    },
  };
}

function search(
  { columns, from }: TransferTable,
  { identity }: TransferImport,
  row: TransferRow,
): SqlStatement {
  const tests = identity.map((name) => {
    const sql = columns.find((column) => column.name === name)?.sql ?? name;
    return row[name] === null ? `${sql} is null` : `${sql} = ?`;
  });
  return {
    sql: `select 1 as found from ${from} where ${tests.join(' and ')} limit 1`,
    parameters: identity.flatMap((name) => row[name] ?? []),
  };
}
