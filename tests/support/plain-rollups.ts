import { createLatencyHistogram } from '../../shared/domain/latency-histogram.ts';
import type { SeriesState } from '../../shared/domain/series.ts';

export interface PlainTransition {
  readonly series: number;
  readonly at: number;
  readonly state: SeriesState;
}
export interface PlainReading {
  readonly series: number;
  readonly at: number;
  readonly latencyMs: number | null;
}

const widths = [60_000, 3_600_000, 86_400_000];

/**
 * The rows of the table `rollups`, straight from what happened, bucket by bucket and as simply as can be.
 * @param until everything that ends by then is rolled up
 */
export function plainRollups(
  transitions: readonly PlainTransition[],
  readings: readonly PlainReading[],
  until: number,
): Record<string, unknown>[] {
  const moments = [...transitions, ...readings].map(({ at }) => at);
  const ids = [...new Set([...transitions, ...readings].map(({ series }) => series))];
  return ids
    .sort((a, b) => a - b)
    .flatMap((series) =>
      widths.flatMap((width) => {
        const rows: Record<string, unknown>[] = [];
        const first = Math.floor(Math.min(...moments) / width) * width;
        for (let start = first; start + width <= until; start += width) {
          const own = transitions.filter((transition) => transition.series === series);
          const measured = readings.filter(
            ({ at, series: of }) => of === series && at >= start && at < start + width,
          );
          const times = timesIn(own, start, start + width);
          const latencies = measured.flatMap(({ latencyMs }) =>
            latencyMs === null ? [] : [Math.round(latencyMs * 1_000)],
          );
          if (times['unknown_ms'] === width && latencies.length === 0) continue;
          const histogram = createLatencyHistogram();
          for (const us of latencies) histogram.add(us / 1_000);
          rows.push({
            series_id: series,
            width_ms: width,
            start_at: start,
            ...times,
            count: latencies.length,
            min_us: latencies.length === 0 ? null : Math.min(...latencies),
            max_us: latencies.length === 0 ? null : Math.max(...latencies),
            sum_us: latencies.reduce((sum, us) => sum + us, 0),
            histogram: histogram.text(),
          });
        }
        return rows;
      }),
    );
}

function timesIn(
  transitions: readonly PlainTransition[],
  from: number,
  to: number,
): Record<string, number> {
  const inOrder = transitions.toSorted((a, b) => a.at - b.at);
  const times: Record<string, number> = {
    up_ms: 0,
    degraded_ms: 0,
    down_ms: 0,
    maintenance_ms: 0,
    unknown_ms: to - from,
  };
  inOrder.forEach(({ at, state }, index) => {
    const end = inOrder[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const ms = Math.min(end, to) - Math.max(at, from);
    if (ms <= 0) return;
    times['unknown_ms'] = (times['unknown_ms'] ?? 0) - ms;
    times[`${state}_ms`] = (times[`${state}_ms`] ?? 0) + ms;
  });
  return times;
}
