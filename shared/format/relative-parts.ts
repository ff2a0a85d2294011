/** How long ago, in the one unit people would say. */
export interface RelativeParts {
  readonly count: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
}

const steps = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

const justNowMs = 5_000;

/** Null means just now. A moment in the future, which only two differing clocks can make, is now too. */
export function relativeParts(atMs: number, nowMs: number): RelativeParts | null {
  const agoMs = nowMs - atMs;
  if (agoMs < justNowMs) return null;
  for (const [unit, unitMs] of steps) {
    if (agoMs >= unitMs) return { count: Math.floor(agoMs / unitMs), unit };
  }
  return null;
}
