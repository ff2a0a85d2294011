/** Below this, chance explains it: the counts are few. */
const sameShare = 0.15;

/** Whether changes become more or fewer. Both are changes in 30 days. */
export function trendOf({
  now,
  before,
}: {
  readonly now: number;
  readonly before: number;
}): 'more' | 'fewer' | 'same' {
  const most = Math.max(now, before);
  if (most === 0 || Math.abs(now - before) / most <= sameShare) return 'same';
  return now > before ? 'more' : 'fewer';
}
