import type uPlot from 'uplot';
import type { Bucket } from '../../shared/domain/series.ts';
import { type ChartPlan, type ChartTools, endPaddingPx, gutterPx } from './chart-plan.ts';
import type { LatencyColumns } from './latency-columns.ts';
import { latencyScale } from './latency-scale.ts';
import { cursorLink } from './plugins/cursor-link.ts';
import { dragZoom } from './plugins/drag-zoom.ts';
import { keyboardZoom } from './plugins/keyboard-zoom.ts';
import { linkedRange } from './plugins/linked-range.ts';
import { latencyPicture } from './plugins/latency-picture.ts';
import { stateBands } from './plugins/state-bands.ts';
import { touchZoom } from './plugins/touch-zoom.ts';
import { wheelZoom } from './plugins/wheel-zoom.ts';
import type { StateSpan } from '../../shared/charts/state-spans.ts';
import { asItIs, timeAxis, timeCursor } from './time-axis.ts';

export interface LatencyModel {
  readonly buckets: readonly Bucket[];
  readonly columns: LatencyColumns;
  readonly spans: readonly StateSpan[];
}

const undrawn = (): null => null;
/** Only there to be counted and pointed at; latencyPicture() draws them. */
const bound: uPlot.Series = { scale: 'y', auto: false, paths: undrawn, points: { show: false } };

const valueAxis = (tools: ChartTools<LatencyModel>): uPlot.Axis => ({
  scale: 'y',
  side: 3,
  size: gutterPx,
  gap: 6,
  space: 44,
  font: tools.pen().font,
  stroke: () => tools.pen().colours.axis,
  grid: { stroke: () => tools.pen().colours.grid, width: 1 },
  ticks: { show: false },
  border: { show: false },
  // The unit once, at the top: the eye needs it no more often.
  values: (_plot, splits) =>
    splits.map((value, index) =>
      index === splits.length - 1 ? tools.time().latency(value) : tools.time().number(value),
    ),
});

/** The median as a line, percentiles and extremes as bands, and behind them what was not good. */
export const latencyPlan: ChartPlan<LatencyModel> = {
  dataOf: ({ columns: { at, p50, p95, p99, least, most } }) => [
    [...at],
    [...p50],
    [...p95],
    [...p99],
    [...least],
    [...most],
  ],
  options: (tools) => {
    const { scale, plugin } = latencyScale(tools);
    return {
      ms: 1,
      padding: [10, endPaddingPx, 4, 0],
      legend: { show: false },
      scales: { x: { time: false, auto: false, range: asItIs }, y: scale },
      cursor: timeCursor,
      series: [{}, bound, bound, bound, bound, bound],
      axes: [timeAxis(tools, false), valueAxis(tools)],
      plugins: [
        linkedRange(tools.link),
        plugin,
        stateBands(tools),
        latencyPicture(tools),
        cursorLink(tools.link),
        dragZoom(tools.link),
        wheelZoom(tools.link),
        touchZoom(tools.link),
        keyboardZoom(tools.link, tools.host),
      ],
    };
  },
};
