import type { Bucket } from '../../shared/domain/series.ts';
import { type ChartPlan, endPaddingPx, gutterPx } from './chart-plan.ts';
import { cursorLink } from './plugins/cursor-link.ts';
import { dragZoom } from './plugins/drag-zoom.ts';
import { linkedRange } from './plugins/linked-range.ts';
import { touchZoom } from './plugins/touch-zoom.ts';
import { uptimeStrip } from './plugins/uptime-strip.ts';
import { wheelZoom } from './plugins/wheel-zoom.ts';
import { asItIs, timeAxis, timeCursor } from './time-axis.ts';

export interface StripModel {
  readonly buckets: readonly Bucket[];
}

/** How the time was spent, as a strip with the axis of time below it. */
export const stripPlan: ChartPlan<StripModel> = {
  dataOf: ({ buckets }) => {
    const at = buckets.map(({ from, to }) => (from + to) / 2);
    return [at, at.map(() => 1)];
  },
  options: (tools) => ({
    ms: 1,
    padding: [0, endPaddingPx, 0, gutterPx],
    legend: { show: false },
    scales: { x: { time: false, auto: false, range: asItIs }, y: { range: () => [0, 1] } },
    cursor: timeCursor,
    series: [{}, { scale: 'y', paths: () => null, points: { show: false } }],
    axes: [timeAxis(tools, true), { scale: 'y', show: false }],
    plugins: [
      linkedRange(tools.link),
      uptimeStrip(tools),
      cursorLink(tools.link),
      dragZoom(tools.link),
      wheelZoom(tools.link),
      touchZoom(tools.link),
    ],
  }),
};
