import { ok } from '../../../../shared/result.ts';
import { createChartLabels } from '../charts/chart-labels.ts';
import { uptimeChart } from '../charts/uptime-chart.ts';
import type { ContentOf } from './chart-content.ts';
import { lineSeries } from './line-series.ts';
import { stateFacts } from './state-facts.ts';
import { uptimeText } from './uptime-text.ts';

const hourMs = 3_600_000;
/** Columns of a picture; the widths are half hours of a day, two hours of a week, thirds of a day of a month. */
const widthsMs = [0.5 * hourMs, 2 * hourMs, 8 * hourMs, 120 * hourMs];
const mostColumns = 92;

/** How the time was spent. */
export const uptimeContent: ContentOf = async (call, range) => {
  const { ask, words, format } = call;
  const emptyText = words('bot.chart.noLine', {});
  const series = await lineSeries(ask);
  if (!series.ok) return series;
  if (series.value === null) return ok({ svg: null, facts: [], emptyText });
  const lengthMs = range.to - range.from;
  const widthMs = widthsMs.find((width) => lengthMs / width <= mostColumns) ?? lengthMs;
  const span = { series: series.value, ...range };
  const [buckets, uptime] = await Promise.all([
    ask('history.buckets', { ...span, buckets: Math.max(1, Math.round(lengthMs / widthMs)) }),
    ask('history.uptime', span),
  ]);
  if (!buckets.ok) return buckets;
  if (!uptime.ok) return uptime;
  return ok({
    svg: uptimeChart({
      range,
      buckets: buckets.value,
      uptime: uptime.value,
      labels: createChartLabels(format, range),
    }),
    facts: [
      { name: words('line.uptime', {}), value: uptimeText(call, uptime.value) },
      ...stateFacts(call, uptime.value),
    ],
    emptyText,
  });
};
