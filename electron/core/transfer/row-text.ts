// Rows as text. CSV as RFC 4180 says, with CRLF; text of a formula's looks gets an apostrophe (formula-safe.ts).

import { assertNever } from '../../../shared/assert-never.ts';
import type { ExportFormat } from '../../../shared/domain/transfer.ts';
import type { SqlValue } from '../ports.ts';
import { formulaSafe } from './formula-safe.ts';
import type { TransferColumn, TransferRow } from './transfer-table.ts';

/** What stands before, between and behind the rows, so that the pieces one behind the other are the file. */
export interface RowWriter {
  readonly head: string;
  /** Between two rows, beside what row() ends with. */
  readonly between: string;
  readonly row: (row: TransferRow) => string;
  readonly foot: string;
}

export function rowWriter(format: ExportFormat, columns: readonly TransferColumn[]): RowWriter {
  switch (format) {
    case 'csv':
      return {
        head: csvLine(columns.map(({ name }) => name)),
        between: '',
        row: (row) => csvLine(columns.map((column) => csvCell(column, row[column.name] ?? null))),
        foot: '',
      };
    case 'json':
      return {
        head: '[\n',
        between: ',\n',
        row: (row) => JSON.stringify(jsonRow(columns, row)),
        foot: '\n]\n',
      };
    case 'ndjson':
      return {
        head: '',
        between: '',
        row: (row) => `${JSON.stringify(jsonRow(columns, row))}\n`,
        foot: '',
      };
    default:
      return assertNever(format);
  }
}

const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(quoted).join(',')}\r\n`;

/** Nothing at all is null, and empty text is `""`: readers that know the difference keep it. */
function quoted(cell: string | number | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return cell === '' || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function csvCell({ type }: TransferColumn, value: SqlValue): string | number | null {
  if (value === null) return null;
  switch (type) {
    case 'integer':
    case 'real':
    case 'truth':
      return Number(value);
    case 'text':
    case 'json':
      return formulaSafe(String(value));
    case 'list':
      return formulaSafe(words(value).join(' '));
    case 'bytes':
      return formulaSafe(base64(value));
    default:
      return assertNever(type);
  }
}

const jsonRow = (columns: readonly TransferColumn[], row: TransferRow): Record<string, unknown> =>
  Object.fromEntries(
    columns.map((column) => [column.name, jsonValue(column, row[column.name] ?? null)]),
  );

function jsonValue({ type }: TransferColumn, value: SqlValue): unknown {
  if (value === null) return null;
  switch (type) {
    case 'integer':
    case 'real':
      return Number(value);
    case 'truth':
      return Number(value) === 1;
    case 'text':
      return String(value);
    case 'json':
      return JSON.parse(String(value)) as unknown;
    case 'list':
      return words(value);
    case 'bytes':
      return base64(value);
    default:
      return assertNever(type);
  }
}

const words = (value: SqlValue): readonly string[] =>
  String(value)
    .split(' ')
    .filter((word) => word !== '');

const base64 = (value: SqlValue): string =>
  value instanceof Uint8Array ? btoa(String.fromCharCode(...value)) : String(value);
