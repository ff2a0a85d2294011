import type { Random } from '../ports.ts';

const firstMs = 5 * 60_000;
const longestMs = 6 * 3_600_000;

/**
 * How long to wait after so many failures in a row: 5 minutes, doubled each time up to 6 hours, less up to a fifth at
 * random, so that many machines that write to one full disk do not come back as one.
 */
export function backOffMs(failures: number, random: Pick<Random, 'bytes'>): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 16));
  const [byte = 0] = random.bytes(1);
  return Math.round(whole * (1 - (byte / 255) * 0.2));
}
