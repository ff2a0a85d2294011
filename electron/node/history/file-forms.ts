import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { headerBytes, isSealedSegment } from './journal-segment.ts';

/** https://www.sqlite.org/fileformat.html, 1.3 */
const sqliteMagic = Buffer.from('SQLite format 3\0');

/** Everything else that stands where a snapshot should is taken for a sealed one. */
export const isSqlite = (bytes: Uint8Array): boolean =>
  sqliteMagic.equals(bytes.subarray(0, sqliteMagic.length));

export interface FileForms {
  readonly clear: boolean;
  readonly sealed: boolean;
}

/** Whether the history in the folder has files in clear text, and whether it has encrypted ones. */
export function formsIn(folder: string): FileForms {
  const forms = readdirSync(folder).flatMap((name) => {
    if (/^history(\.previous)?\.sqlite$/.test(name)) return [!isSqlite(beginning(folder, name))];
    if (name.endsWith('.journal')) return [isSealedSegment(beginning(folder, name))];
    return [];
  });
  return { clear: forms.includes(false), sealed: forms.includes(true) };
}

function beginning(folder: string, name: string): Uint8Array {
  const file = openSync(join(folder, name), 'r');
  try {
    const bytes = Buffer.alloc(headerBytes);
    return bytes.subarray(0, readSync(file, bytes, 0, headerBytes, 0));
  } finally {
    closeSync(file);
  }
}
