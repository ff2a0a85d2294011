const firstDelayMs = 500;
const longestDelayMs = 30_000;

/**
 * How long to wait before try number `attempt` (0 is the first after a loss), in milliseconds.
 * Doubles up to 30 s; half of it is random, so that many pages do not come back in step
 * ("equal jitter", AWS Architecture Blog, "Exponential Backoff and Jitter").
 * @param random 0 (inclusive) to 1 (exclusive)
 */
export function reconnectDelayMs(attempt: number, random: number): number {
  const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** attempt);
  return Math.round(delayMs / 2 + (delayMs / 2) * random);
}
