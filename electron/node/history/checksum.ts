import { createHash } from 'node:crypto';

/** What stands beside each generation of the history: `<length in bytes> <SHA-256 in hexadecimal>`. */
export const checksumOf = (bytes: Uint8Array): string =>
  `${bytes.byteLength} ${createHash('sha256').update(bytes).digest('hex')}\n`;
