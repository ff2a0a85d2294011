// What a row must hold so that the program can read it again. Each answer is a sentence, or null.

import type * as z from 'zod';
import { readAnyAddress } from '../../../../shared/domain/address.ts';
import { families, type Family } from '../../../../shared/domain/family.ts';
import { quote } from '../../../../shared/domain/quote.ts';
import type { SqlValue } from '../../ports.ts';
import type { TransferRow } from '../transfer-table.ts';

export type RowCheck = (row: TransferRow) => string | null;

/** The first that finds something. */
export const firstProblem =
  (...checks: readonly RowCheck[]): RowCheck =>
  (row) => {
    for (const check of checks) {
      const problem = check(row);
      if (problem !== null) return problem;
    }
    return null;
  };

export const oneOf =
  (column: string, values: readonly string[]): RowCheck =>
  (row) => {
    const value = row[column] ?? null;
    if (value === null || values.includes(String(value))) return null;
    return `${column} is ${shown(value)}; it must be one of ${values.join(', ')}.`;
  };

export const notNegative =
  (...columns: readonly string[]): RowCheck =>
  (row) => {
    const wrong = columns.find((column) => Number(row[column] ?? 0) < 0);
    return wrong === undefined
      ? null
      : `${wrong} is ${shown(row[wrong])}; it must not be negative.`;
  };

/** Each word of the column is an address of the row's family, written as the history writes it. */
export const addressesIn =
  (column: string): RowCheck =>
  (row) => {
    const family = families.find((known) => known === row['family']);
    const given = String(row[column] ?? '');
    const wrong = given.split(' ').find((word) => word !== '' && !isAddress(word, family));
    return wrong === undefined
      ? null
      : `${column} holds ${shown(wrong)}, which is no address of the family ${String(row['family'])}.`;
  };

const isAddress = (text: string, family: Family | undefined): boolean => {
  const read = family === undefined ? null : readAnyAddress(text, family);
  return read !== null && read.ok && read.value === text;
};

export const filled =
  (column: string): RowCheck =>
  (row) =>
    row[column] === null || row[column] === '' ? `${column} is empty.` : null;

/** The column's JSON is what the program writes into it. */
export const jsonOf =
  (column: string, schema: z.ZodType): RowCheck =>
  (row) => {
    const text = row[column];
    if (typeof text !== 'string') return null;
    return schema.safeParse(JSON.parse(text)).success
      ? null
      : `${column} is not what IP Beacon writes there.`;
  };

const shown = (value: SqlValue | undefined): string =>
  typeof value === 'string' ? quote(value, 40) : String(value);
