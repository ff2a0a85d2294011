// Piece by piece, by keyset: whoever reads the pieces sets the pace, and stops by asking for no more.

import type { Family } from '../../../shared/domain/family.ts';
import type { ExportFormat, ExportPiece, ExportTable } from '../../../shared/domain/transfer.ts';
import { nearestName } from '../../../shared/nearest-name.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Database, SqlStatement, SqlValue } from '../ports.ts';
import { type ChangeFilter, everyChange } from '../history/change-filter.ts';
import { cursorText, type ExportCursor, readCursor } from './export-cursor.ts';
import { rowWriter } from './row-text.ts';
import { transferTables } from './tables/index.ts';
import type { TransferRow, TransferTable } from './transfer-table.ts';

const pieceRows = 500;
/** A message of this size is read, sent and shown as progress in no time. */
const pieceCharacters = 200_000;

export interface ExportRequest {
  readonly table: string;
  readonly format: ExportFormat;
  /** UTC milliseconds, both included; null: from the first row, to the last. */
  readonly from: number | null;
  readonly to: number | null;
  /** Narrow the changes; another table refuses what is neither left out, nor null or empty. */
  readonly text?: string;
  readonly family?: Family | null;
  readonly asn?: number | null;
  readonly country?: string | null;
  readonly cursor: string | null;
}

/** Each table with the number of its rows and the moments of its first and its last. */
export async function exportTables(database: Database): Promise<readonly ExportTable[]> {
  const counted = await database.transaction(
    transferTables.map(({ from, moment }) => ({
      sql: `select count(*) as total, min(${moment ?? 'null'}) as earliest, max(${moment ?? 'null'}) as latest from ${from}`,
      parameters: [],
    })),
  );
  return transferTables.map(({ name }, index) => {
    const row = counted[index]?.rows[0];
    return {
      name,
      rows: Number(row?.['total'] ?? 0),
      from: numberOrNull(row?.['earliest']),
      to: numberOrNull(row?.['latest']),
    };
  });
}

/** The next piece of an export; the failure is a sentence. */
export async function exportPiece(
  database: Database,
  request: ExportRequest,
): Promise<Result<ExportPiece>> {
  const table = transferTables.find(({ name }) => name === request.table);
  if (table === undefined) return fail(unknownTable(request.table));
  const filter = filterOf(request);
  if (table.chosen === undefined && filter !== null) return fail(cannotNarrow(table.name));
  const begun =
    request.cursor === null
      ? await begin(database, table, request)
      : readCursor(request.cursor, table.key.length);
  if (begun === null) {
    return fail('The cursor is not one that this export has given: begin again without one.');
  }
  const limit = table.pieceRows ?? pieceRows;
  const [read] = await database.transaction([rowsAfter(table, request, begun, limit)]);
  const rows = read?.rows ?? [];
  const written = write(table, request.format, rows, begun.done);
  const last = rows[written.taken - 1];
  const done = begun.done + written.taken;
  const isLast = last === undefined || (written.taken === rows.length && rows.length < limit);
  return ok({
    text:
      (request.cursor === null ? written.head : '') + written.text + (isLast ? written.foot : ''),
    cursor: isLast ? null : cursorText({ ...begun, last: keyOf(table, last), done }),
    done,
    // What came in between meanwhile was not counted.
    total: Math.max(begun.total, done),
  });
}

interface Begun extends Omit<ExportCursor, 'last'> {
  readonly last: ExportCursor['last'] | null;
}

async function begin(
  database: Database,
  table: TransferTable,
  range: ExportRequest,
): Promise<Begun> {
  const where = conditions(table, range, null);
  const [counted] = await database.transaction([
    {
      sql: `select count(*) as total, max(${table.key[0]}) as bound from ${table.from}${where.sql}`,
      parameters: where.parameters,
    },
  ]);
  const row = counted?.rows[0];
  return {
    last: null,
    bound: keyPart(row?.['bound']),
    done: 0,
    total: Number(row?.['total'] ?? 0),
  };
}

function rowsAfter(
  table: TransferTable,
  range: ExportRequest,
  begun: Begun,
  limit: number,
): SqlStatement {
  const where = conditions(table, range, begun);
  const columns = table.columns.map(({ name, sql }) => `${sql} as ${name}`);
  const keys = table.key.map((sql, index) => `${sql} as ${keyName(index)}`);
  return {
    sql: `select ${[...columns, ...keys].join(', ')} from ${table.from}${where.sql} order by ${table.key.join(', ')} limit ?`,
    parameters: [...where.parameters, limit],
  };
}

function conditions(
  { moment, key, chosen }: TransferTable,
  request: ExportRequest,
  begun: Begun | null,
): SqlStatement {
  const tests: string[] = [];
  const parameters: SqlValue[] = [];
  const test = (sql: string, ...values: readonly SqlValue[]): void => {
    tests.push(sql);
    parameters.push(...values);
  };
  const { from, to } = request;
  const filter = filterOf(request);
  if (chosen !== undefined && filter !== null) {
    const { sql, parameters: given } = chosen(filter);
    test(sql, ...given);
  }
  if (moment !== null && from !== null) test(`${moment} >= ?`, from);
  if (moment !== null && to !== null) test(`${moment} <= ?`, to);
  if (begun?.last) {
    test(`(${key.join(', ')}) > (${begun.last.map(() => '?').join(', ')})`, ...begun.last);
  }
  if (begun !== null && begun.bound !== null) test(`${key[0]} <= ?`, begun.bound);
  return { sql: tests.length === 0 ? '' : ` where ${tests.join(' and ')}`, parameters };
}

/** As many rows as a piece holds, and at least one. */
function write(
  table: TransferTable,
  format: ExportFormat,
  rows: readonly TransferRow[],
  before: number,
) {
  const writer = rowWriter(format, table.columns);
  let text = '';
  let taken = 0;
  for (const row of rows) {
    if (text.length >= pieceCharacters) break;
    text += (before + taken > 0 ? writer.between : '') + writer.row(row);
    taken += 1;
  }
  return { head: writer.head, foot: writer.foot, text, taken };
}

const keyName = (index: number): string => `key_${index}`;

const keyOf = (table: TransferTable, row: TransferRow): readonly (string | number)[] =>
  table.key.map((_, index) => keyPart(row[keyName(index)]) ?? '');

/** A moment or a number, or text. */
const keyPart = (value: SqlValue | undefined): string | number | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : Number(value);

const numberOrNull = (value: SqlValue | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

/** Null when nothing is asked for. */
function filterOf({ text, family, asn, country }: ExportRequest): ChangeFilter | null {
  const filter = {
    ...everyChange,
    text: text ?? '',
    family: family ?? null,
    asn: asn ?? null,
    country: country ?? null,
  };
  return JSON.stringify(filter) === JSON.stringify(everyChange) ? null : filter;
}

const cannotNarrow = (name: string): string =>
  `Only the changes can be narrowed by text, family, network or country; "${name}" takes a range of time.`;

function unknownTable(name: string): string {
  const names = transferTables.map((table) => table.name);
  const near = nearestName(name, names);
  const remedy = near === null ? `there are ${names.join(', ')}` : `perhaps ${near} is meant`;
  return `There is no table "${name}" to export; ${remedy}.`;
}
