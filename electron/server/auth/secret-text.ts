import { createHash, timingSafeEqual } from 'node:crypto';
import type { Random } from '../../core/ports.ts';

/** SHA-256, hexadecimal. Enough for what has 256 random bits; passwords go through argon2. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares in constant time by comparing hashes, which are of one length whatever was sent. */
export function isSameSecret(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(left)), Buffer.from(hashOf(right)));
}

/** 256 random bits, base64url: 43 characters. */
export const newSecret = (random: Random): string =>
  Buffer.from(random.bytes(32)).toString('base64url');
