// The form of the file that the build makes of the public data and that the look-ups read:
//
//   magic, 8 bytes | SHA-256 of all that follows | length of the head, 32 bits | head, JSON | the tables, one after another
//
// Each part begins at a multiple of 4 bytes, so that the tables are views of the file as it was read. Numbers are
// little-endian, as on every platform that Node.js runs on but one (s390x), where the magic does not fit.

import { fail, ok, type Result } from '../result.ts';
import { type Networks, type TableName, tableKinds } from './networks.ts';

/** The last two characters are the version of the form. */
const magic = 'IPBNET01';
const digestAt = 8;
const headLengthAt = digestAt + 32;
const headAt = headLengthAt + 4;

export interface NetworksAbout {
  /** What it was made of, and by which program text: it need not be made again as long as this is the same. */
  readonly recipe: string;
  /** When the data was made, `2026-06-17`. */
  readonly madeOn: { readonly networks: string; readonly countries: string };
}

interface Head extends NetworksAbout {
  /** In elements. */
  readonly lengths: Readonly<Record<string, number>>;
}

export type Digest = (bytes: Uint8Array) => Uint8Array;

const names = Object.keys(tableKinds) as TableName[];
const aligned = (bytes: number): number => (bytes + 3) & ~3;
const inAscii = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** @param digest SHA-256 */
export function packNetworks(about: NetworksAbout, tables: Networks, digest: Digest): Uint8Array {
  const lengths = Object.fromEntries(names.map((name) => [name, tables[name].length]));
  const plain = JSON.stringify({ recipe: about.recipe, madeOn: about.madeOn, lengths });
  const head = inAscii(plain.padEnd(aligned(plain.length)));
  const tableBytes = names.reduce((sum, name) => sum + aligned(tables[name].byteLength), 0);
  const file = new Uint8Array(headAt + head.length + tableBytes);
  file.set(inAscii(magic));
  new Uint32Array(file.buffer, headLengthAt, 1)[0] = head.length;
  file.set(head, headAt);
  let at = headAt + head.length;
  for (const name of names) {
    const { buffer, byteOffset, byteLength } = tables[name];
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  file.set(digest(file.subarray(headLengthAt)), digestAt);
  return file;
}

/** The head alone, without a look at the rest; null when these are not the first bytes of such a file. */
export function readHead(
  file: Uint8Array<ArrayBuffer>,
): (Head & { readonly endsAt: number }) | null {
  if (file.length < headAt || String.fromCharCode(...file.subarray(0, digestAt)) !== magic)
    return null;
  const [length = 0] = new Uint32Array(file.buffer, file.byteOffset + headLengthAt, 1);
  const text = String.fromCharCode(...file.subarray(headAt, headAt + Math.min(length, 10_000)));
  try {
    // Not checked field by field: the magic says who wrote it, and the checksum that it is still as it was written.
    return { ...(JSON.parse(text) as Head), endsAt: headAt + length };
  } catch {
    return null;
  }
}

/**
 * Views of a whole file; nothing is copied. The failure is a sentence.
 * @param file must begin at a multiple of 4 in its buffer, as a file's own buffer does
 * @param digest SHA-256
 */
export function unpackNetworks(
  file: Uint8Array<ArrayBuffer>,
  digest: Digest,
): Result<{ readonly about: NetworksAbout; readonly tables: Networks }> {
  const head = readHead(file);
  if (head === null) return fail('It is not a file that this version of IP Beacon has made.');
  const expected = digest(file.subarray(headLengthAt));
  if (!expected.every((byte, index) => byte === file[digestAt + index])) {
    return fail('It is damaged: its checksum does not fit.');
  }
  let at = file.byteOffset + head.endsAt;
  const views = names.map((name) => {
    const length = head.lengths[name] ?? 0;
    const view = new tableKinds[name](file.buffer, at, length);
    at += aligned(view.byteLength);
    return [name, view];
  });
  const { recipe, madeOn } = head;
  return ok({ about: { recipe, madeOn }, tables: Object.fromEntries(views) as Networks });
}
