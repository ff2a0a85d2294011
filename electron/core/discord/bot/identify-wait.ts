// How often a bot may say who it is: https://docs.discord.com/developers/events/gateway#session-start-limit-object
// Whoever does it more than 1,000 times a day has his token taken away.

export interface SessionStarts {
  readonly total: number;
  readonly remaining: number;
  readonly resetAfterMs: number;
}

/**
 * When a bot has last said who it is, or was answered, monotonic milliseconds; null: not yet. It outlives a stop, as
 * Discord's count does.
 */
export interface LastIdentify {
  atMs: number | null;
}

/** With one shard, `max_concurrency` allows one in 5 s as they arrive: one may have taken longer than the next. */
const closestMs = 5_250;

/**
 * How long to wait before the next IDENTIFY, milliseconds; null: none is left. Once half of a day's are used, those
 * that remain are spread over the rest of it, so that a line that flaps all day does not use them up.
 * @param sinceLastMs null: this is the first of the process
 */
export function identifyWaitMs(starts: SessionStarts, sinceLastMs: number | null): number | null {
  if (starts.remaining <= 0) return null;
  if (sinceLastMs === null) return 0;
  const isScarce = starts.remaining < starts.total / 2;
  const paceMs = isScarce ? starts.resetAfterMs / starts.remaining : 0;
  return Math.max(0, Math.ceil(Math.max(closestMs, paceMs)) - sinceLastMs);
}
