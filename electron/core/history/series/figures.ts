import { createLatencyHistogram } from '../../../../shared/domain/latency-histogram.ts';
import { numberOf, numberOrNull, type SqlRow } from './series-sql.ts';

/** What the latencies of a span come to, in microseconds. */
export interface Figures {
  readonly count: number;
  readonly minUs: number | null;
  readonly maxUs: number | null;
  readonly sumUs: number;
}

/** SQL: the figures of several roll-ups, with the histograms yet to be merged. */
export const sumOfRollups = `sum(count) as count, min(min_us) as min_us, max(max_us) as max_us,
  sum(sum_us) as sum_us, string_agg(histogram, ';') as histogram`;

/** SQL: the figures of several readings, with the latencies yet to be put into a histogram. */
export const sumOfReadings = `count(latency_us) as count, min(latency_us) as min_us,
  max(latency_us) as max_us, coalesce(sum(latency_us), 0) as sum_us,
  string_agg(cast(latency_us as text), ';') as latencies`;

export interface FigureSum {
  /** Adds a row that one of the above gave. */
  readonly add: (row: SqlRow) => void;
  readonly figures: () => Figures;
  readonly histogram: () => string;
  /** Milliseconds, never outside of what was measured; nulls without a reading. */
  readonly quantilesMs: (shares: readonly number[]) => readonly (number | null)[];
  readonly clear: () => void;
}

const nothing: Figures = { count: 0, minUs: null, maxUs: null, sumUs: 0 };

/** One is enough for many sums, one after the other: its histogram is large. */
export function createFigureSum(): FigureSum {
  const histogram = createLatencyHistogram();
  let sum = nothing;

  return {
    add: (row) => {
      sum = addFigures(sum, figuresIn(row));
      if (typeof row['histogram'] === 'string') histogram.merge(row['histogram']);
      if (typeof row['latencies'] === 'string') {
        for (const latencyUs of row['latencies'].split(';')) {
          histogram.add(Number(latencyUs) / 1_000);
        }
      }
    },
    figures: () => sum,
    histogram: histogram.text,
    quantilesMs: (shares) =>
      histogram.quantiles(shares).map((quantile) => {
        if (quantile === null || sum.minUs === null || sum.maxUs === null) return null;
        return Math.min(Math.max(quantile, sum.minUs / 1_000), sum.maxUs / 1_000);
      }),
    clear: () => {
      sum = nothing;
      histogram.clear();
    },
  };
}

const figuresIn = (row: SqlRow): Figures => ({
  count: numberOf(row, 'count'),
  minUs: numberOrNull(row, 'min_us'),
  maxUs: numberOrNull(row, 'max_us'),
  sumUs: numberOf(row, 'sum_us'),
});

const addFigures = (one: Figures, other: Figures): Figures => ({
  count: one.count + other.count,
  minUs: lesser(one.minUs, other.minUs),
  maxUs: greater(one.maxUs, other.maxUs),
  sumUs: one.sumUs + other.sumUs,
});

const lesser = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);
const greater = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);
