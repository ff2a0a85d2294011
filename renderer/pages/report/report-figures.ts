import type { Outage } from '../../../shared/domain/link.ts';
import type { TimeSpan } from './report-search.ts';

export interface ReportFigures {
  readonly count: number;
  readonly totalMs: number;
  readonly longestMs: number;
}

/** Milliseconds of an outage that lie in the span; one that lasts does so until the span ends. */
export const lengthWithin = (
  { startedAt, endedAt }: Pick<Outage, 'startedAt' | 'endedAt'>,
  { from, to }: TimeSpan,
): number => Math.max(0, Math.min(endedAt ?? to, to) - Math.max(startedAt, from));

/** How often, how long in all, and how long at worst the line was down in the span. */
export function reportFigures(outages: readonly Outage[], span: TimeSpan): ReportFigures {
  const lengths = outages.map((outage) => lengthWithin(outage, span));
  return {
    count: outages.length,
    totalMs: lengths.reduce((sum, length) => sum + length, 0),
    longestMs: Math.max(0, ...lengths),
  };
}
