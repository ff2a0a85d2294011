// Apart from series.ts, whose schemas bring zod along: the page needs the words alone.

/** What time is spent in: the link's `online` and a check's success are `up`, `offline` and failure `down`. */
export const seriesStates = ['up', 'degraded', 'down', 'maintenance', 'unknown'] as const;
export type SeriesState = (typeof seriesStates)[number];
