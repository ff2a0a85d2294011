import { randomBytes } from 'node:crypto';
import type { Random } from '../core/ports.ts';

/** The Random port over node:crypto. */
export const createRandom = (): Random => ({
  shortId: () => randomBytes(4).toString('hex'),
  bytes: (count) => new Uint8Array(randomBytes(count)),
});
