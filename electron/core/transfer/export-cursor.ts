import * as z from 'zod';

/** Where an export stands between two pieces. */
export interface ExportCursor {
  /** The key of the last row written. */
  readonly last: readonly (string | number)[];
  /** The first part of the last row's key when it began: what is added behind it is left to the next export. */
  readonly bound: string | number | null;
  readonly done: number;
  readonly total: number;
}

const count = z.number().int().min(0);
const keyPart = z.union([z.string(), z.number()]);
const written = z.tuple([z.array(keyPart).min(1), keyPart.nullable(), count, count]);

export const cursorText = ({ last, bound, done, total }: ExportCursor): string =>
  JSON.stringify([last, bound, done, total]);

/** @returns null for what cursorText() has not written for a key of so many parts */
export function readCursor(text: string, keyParts: number): ExportCursor | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = written.safeParse(value);
  if (!read.success || read.data[0].length !== keyParts) return null;
  const [last, bound, done, total] = read.data;
  return { last, bound, done, total };
}
