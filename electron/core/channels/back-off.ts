import type { Random } from '../ports.ts';

const firstMs = 1_250;
const longestMs = 5 * 60_000;

/**
 * How long to wait after so many failures in a row: about a second, doubled each time up to 5 minutes, less up to a
 * fifth at random, so that what failed together does not come back together.
 */
export function backOffMs(failures: number, random: Pick<Random, 'bytes'>): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 16));
  const [byte = 0] = random.bytes(1);
  return Math.round(whole * (1 - (byte / 255) * 0.2));
}
