/** One bar of the strip. */
export const barMs = 900_000;
/** A day of them. */
export const barCount = 96;

export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The last 24 hours in whole quarters of an hour, the one that runs now among them: so the bars stand still,
 * and only the last one grows. The zones' offsets are whole quarters too, so that hours begin with a bar.
 */
export function daySpan(nowMs: number): DaySpan {
  const to = (Math.floor(nowMs / barMs) + 1) * barMs;
  return { from: to - barCount * barMs, to };
}
