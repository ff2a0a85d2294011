import { ok } from '../../../../shared/result.ts';
import { createChartLabels } from '../charts/chart-labels.ts';
import { latencyChart } from '../charts/latency-chart.ts';
import type { ContentOf } from './chart-content.ts';
import { lineSeries } from './line-series.ts';

/** One in two pixels of the picture. */
const buckets = 378;

/** How long the answers took. */
export const latencyContent: ContentOf = async (call, range) => {
  const { ask, words, format } = call;
  const emptyText = words('bot.chart.noLine', {});
  const series = await lineSeries(ask);
  if (!series.ok) return series;
  if (series.value === null) return ok({ svg: null, facts: [], emptyText });
  const span = { series: series.value, ...range };
  const [fine, whole] = await Promise.all([
    ask('history.buckets', { ...span, buckets }),
    // Percentiles of a whole cannot be had from those of its parts.
    ask('history.buckets', { ...span, buckets: 1 }),
  ]);
  if (!fine.ok) return fine;
  if (!whole.ok) return whole;
  const [all] = whole.value;
  const { p50Ms = null, p95Ms = null, maxMs = null } = all ?? {};
  if (p50Ms === null || p95Ms === null || maxMs === null) {
    return ok({ svg: null, facts: [], emptyText });
  }
  const elapsed = format.elapsed;
  return ok({
    svg: latencyChart({ range, buckets: fine.value, labels: createChartLabels(format, range) }),
    facts: [
      {
        name: words('bot.chart.latency', {}),
        value: words('day.latency', { usual: elapsed(p50Ms), high: elapsed(p95Ms) }),
      },
      { name: words('bot.chart.slowest', {}), value: elapsed(maxMs) },
    ],
    emptyText,
  });
};
