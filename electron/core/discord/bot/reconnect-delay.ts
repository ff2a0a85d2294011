import type { Random } from '../../ports.ts';

const firstMs = 1_000;
const longestMs = 60_000;

/**
 * How long to wait before another try to reach Discord, milliseconds: none before the first, then 1 s, doubled each
 * time up to a minute, less up to half at random, so that bots which were cut off together do not come back as one.
 * @param failures tries in a row that came to nothing
 */
export function reconnectDelayMs(failures: number, random: Pick<Random, 'bytes'>): number {
  if (failures <= 0) return 0;
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 16));
  return Math.round(whole * (1 - chance(random) / 2));
}

/** From 0 to 1. */
export function chance(random: Pick<Random, 'bytes'>): number {
  const [high = 0, low = 0] = random.bytes(2);
  return (high * 256 + low) / 65_535;
}
