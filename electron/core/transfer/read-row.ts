// A row of an export back to SQL's values; the failure is a sentence.

import { assertNever } from '../../../shared/assert-never.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SqlValue } from '../ports.ts';
import { fromFormulaSafe } from './formula-safe.ts';
import type { TransferColumn, TransferRow } from './transfer-table.ts';

/** @param cells in the columns' order; null is a cell with nothing in it, not even quotes */
export const readCells = (
  columns: readonly TransferColumn[],
  cells: readonly (string | null)[],
): Result<TransferRow> =>
  readValues(columns, (column, index) => readCell(column, cells[index] ?? null));

export const readObject = (
  columns: readonly TransferColumn[],
  object: Readonly<Record<string, unknown>>,
): Result<TransferRow> =>
  readValues(columns, (column) =>
    Object.hasOwn(object, column.name) ? readJson(column, object[column.name]) : undefined,
  );

/** What a column's value cannot be read from is undefined. */
function readValues(
  columns: readonly TransferColumn[],
  read: (column: TransferColumn, index: number) => SqlValue | undefined,
): Result<TransferRow> {
  const row: Record<string, SqlValue> = {};
  for (const [index, column] of columns.entries()) {
    const value = read(column, index);
    if (value === undefined) return fail(`${column.name} is not ${wanted[column.type]}.`);
    if (value === null && !column.nullable) return fail(`${column.name} is empty.`);
    row[column.name] = value;
  }
  return ok(row);
}

const wanted = {
  integer: 'a whole number',
  real: 'a number',
  truth: 'yes or no',
  text: 'text',
  list: 'a list of words',
  json: 'JSON',
  bytes: 'base64',
} as const;

function readCell({ type, nullable }: TransferColumn, cell: string | null): SqlValue | undefined {
  // Other programs write no quotes around empty text.
  if (cell === null) return nullable || (type !== 'text' && type !== 'list') ? null : '';
  const text = fromFormulaSafe(cell);
  switch (type) {
    case 'integer':
      return /^-?\d{1,16}$/.test(cell) ? readJson({ type }, Number(cell)) : undefined;
    case 'real':
      return cell.trim() === '' ? undefined : readJson({ type }, Number(cell));
    case 'truth':
      return cell === '0' || cell === '1' ? Number(cell) : undefined;
    case 'text':
      return text;
    case 'list':
      return oneBlank(text.split(' '));
    case 'json':
      return isJson(text) ? text : undefined;
    case 'bytes':
      return fromBase64(text);
    default:
      return assertNever(type);
  }
}

function readJson({ type }: Pick<TransferColumn, 'type'>, value: unknown): SqlValue | undefined {
  if (value === null) return null;
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value) ? (value as number) : undefined;
    case 'real':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'truth':
      return typeof value === 'boolean' ? Number(value) : undefined;
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'list':
      return isWords(value) ? oneBlank(value) : undefined;
    case 'json':
      return JSON.stringify(value);
    case 'bytes':
      return typeof value === 'string' ? fromBase64(value) : undefined;
    default:
      return assertNever(type);
  }
}

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string' && !word.includes(' '));

const oneBlank = (words: readonly string[]): string =>
  words.filter((word) => word !== '').join(' ');

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
