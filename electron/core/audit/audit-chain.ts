// How the entries of the audit log hang together. Anybody can follow it with a JSON and a SHA-256 tool:
//
//   hash = SHA-256, in lower-case hexadecimal, of the UTF-8 bytes of the JSON array (RFC 8259)
//     [1, previousHash, sequence, at, who, origin, what, subject, before, after]
//   as ECMAScript's JSON.stringify writes it: no white space, and escapes for nothing but ", \ and control
//   characters (ECMA-262, QuoteJSONString). `before` and `after` are strings or null. The 1 is this rule's number.
//
// JSON keeps fields and their types apart, so that two entries that differ anywhere never give the same bytes.
// The first entry's previousHash is 64 zeros. Whoever can write the file can write a whole new chain: what shows that
// is the head, the last entry's hash, written down elsewhere.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AuditEntry } from '../../../shared/domain/audit.ts';

export const genesisHash = '0'.repeat(64);

/** What the next entry has to fit to. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

export const emptyChain: ChainEnd = { sequence: 0, hash: genesisHash };

/** The texts must be well-formed Unicode: a lone half of a pair has no UTF-8. */
export function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const { previousHash, sequence, at, who, origin, what, subject, before, after } = entry;
  const fields = [1, previousHash, sequence, at, who, origin, what, subject, before, after];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(fields))));
}

/** Why `entry` cannot be what was written behind `end`; null when it is. */
export function breakIn(end: ChainEnd, entry: AuditEntry): string | null {
  const expected = end.sequence + 1;
  if (entry.sequence > expected) return missing(expected, entry.sequence - 1);
  if (entry.sequence < expected) {
    return `It was put in: entry ${expected} is the one that belongs here.`;
  }
  const isItself = hashOf(entry) === entry.hash;
  if (entry.previousHash === end.hash) {
    return isItself ? null : 'It was changed: its content and its hash do not fit together.';
  }
  return isItself
    ? `It was written behind another entry than the one that stands before it: ${beforeIt(end)} was exchanged, or this one.`
    : 'It does not belong here: it was moved, put in or changed, or the one before it was removed.';
}

const missing = (from: number, to: number): string =>
  from === to
    ? `Entry ${from} is missing before it: it was removed.`
    : `Entries ${from} to ${to} are missing before it: they were removed.`;

const beforeIt = ({ sequence }: ChainEnd): string =>
  sequence === 0 ? 'the beginning' : `entry ${sequence}`;
