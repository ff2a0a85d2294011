import type { Outage } from '../../../../shared/domain/link.ts';
import type { Span } from './spans.ts';

export interface OutageTotals {
  readonly count: number;
  /** Inside the span. */
  readonly totalMs: number;
  /** Whole, also where it began before; null: there was none. */
  readonly longestMs: number | null;
}

/** One that lasts lasts until now. */
export function outageTotals(
  outages: readonly Pick<Outage, 'startedAt' | 'endedAt'>[],
  { from, to }: Span,
  now: number,
): OutageTotals {
  let totalMs = 0;
  let longestMs: number | null = null;
  for (const { startedAt, endedAt } of outages) {
    const end = endedAt ?? now;
    totalMs += Math.max(0, Math.min(end, to) - Math.max(startedAt, from));
    longestMs = Math.max(longestMs ?? 0, end - startedAt);
  }
  return { count: outages.length, totalMs, longestMs };
}
