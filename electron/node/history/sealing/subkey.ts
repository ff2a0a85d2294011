import { hkdfSync } from 'node:crypto';

export const keyLength = 32;
export const saltLength = 16;
/** 96 bits, for which GCM needs no further hashing (NIST SP 800-38D, 8.2). */
export const nonceLength = 12;
export const tagLength = 16;

/** What a subkey is for; two purposes never share one. */
type Purpose = 'file' | 'journal' | 'key id' | 'key file' | 'system';

/** HKDF-SHA256 (RFC 5869): 32 bytes of its own for each purpose and salt. */
export const subkey = (key: Uint8Array, salt: Uint8Array, purpose: Purpose): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, salt, `ip-beacon ${purpose} v1`, keyLength));

/**
 * Names a key in the open without telling anything of it: a file that another key has sealed is told from a damaged
 * one. 8 bytes.
 */
export const keyIdOf = (key: Uint8Array): Uint8Array =>
  subkey(key, new Uint8Array(), 'key id').slice(0, keyIdLength);

export const keyIdLength = 8;
