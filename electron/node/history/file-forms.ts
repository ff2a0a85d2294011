import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { headerBytes, segmentForm } from './journal-segment.ts';
import { isSealed } from './sealing/sealed-bytes.ts';

/** https://www.sqlite.org/fileformat.html, 1.3 */
const sqliteMagic = Buffer.from('SQLite format 3\0');

export const isSqlite = (bytes: Uint8Array): boolean =>
  sqliteMagic.equals(bytes.subarray(0, sqliteMagic.length));

export interface FileForms {
  readonly clear: boolean;
  readonly sealed: boolean;
}

/** Whether the history in the folder has files in clear text, and whether it has encrypted ones. */
export function formsIn(folder: string): FileForms {
  const forms = readdirSync(folder).map((name) => formOf(folder, name));
  return { clear: forms.includes('clear'), sealed: forms.includes('sealed') };
}

/** Null for what is damaged at its beginning, and for what is no file of a history. */
function formOf(folder: string, name: string): 'clear' | 'sealed' | null {
  if (name.endsWith('.journal')) return segmentForm(beginning(folder, name));
  if (!/^history(\.previous)?\.sqlite$/.test(name)) return null;
  const bytes = beginning(folder, name);
  if (isSqlite(bytes)) return 'clear';
  return isSealed(bytes) ? 'sealed' : null;
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
