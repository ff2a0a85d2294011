import type { Bucket } from '../../../../shared/domain/series.ts';
import { card, type Plot } from './card.ts';
import type { ChartLabels } from './chart-labels.ts';
import { latencyCeiling } from './latency-ceiling.ts';
import { type LatencyPoint, latencyRuns } from './latency-points.ts';
import { palette } from './palette.ts';
import { bandPath, linePath, type Place } from './paths.ts';
import { clampedScale, type Scale } from './scale.ts';
import { stateBands } from './state-bands.ts';
import { stateSpans } from '../../../../shared/charts/state-spans.ts';
import { element, text } from './svg.ts';
import { timeAxis, timeScale } from './time-axis.ts';
import type { TimeRange } from '../../../../shared/charts/time-range.ts';
import { valueAxis, valueTicks } from './value-axis.ts';

export interface LatencyChart {
  readonly range: TimeRange;
  /** Of `history.buckets`, in order. */
  readonly buckets: readonly Bucket[];
  readonly labels: ChartLabels;
}

const plot: Plot = { left: 116, right: 872, top: 56, bottom: 348 };
const [colour] = palette.series;
/** The newest value is told while it is about now: in this share of the picture from its right. */
const newestShare = 0.04;

/** The median as a line, up to the 95th percentile as a band, what was not good behind; SVG. */
export function latencyChart({ range, buckets, labels }: LatencyChart): string {
  const x = timeScale(range, plot);
  const runs = latencyRuns(buckets, x);
  const points = runs.flat();
  const ticks = valueTicks(latencyCeiling(points));
  const ceiling = ticks.at(-1) ?? 1;
  const y = clampedScale([0, ceiling], [plot.bottom, plot.top]);
  const newest = points.at(-1);
  const isNew =
    newest !== undefined && newest.at >= range.to - (range.to - range.from) * newestShare;
  return card(
    ...stateBands(stateSpans(buckets), plot, x),
    ...valueAxis(ticks, plot, labels, 'ms'),
    ...timeAxis(range, plot, labels),
    ...runs.flatMap((run) => drawRun(run, x, y)),
    ...beyondMarks(points, ceiling, x),
    ...(isNew ? newestValue(newest, x, y, labels) : []),
  );
}

function drawRun(run: readonly LatencyPoint[], x: Scale, y: Scale): readonly string[] {
  const places = (value: (point: LatencyPoint) => number): readonly Place[] =>
    run.map((point) => [x(point.at), y(value(point))]);
  const line = places(({ median }) => median);
  const [only] = line;
  if (only !== undefined && line.length === 1) {
    return [element('circle', { cx: only[0], cy: only[1], r: 3, fill: colour })];
  }
  const band = bandPath(
    places(({ high }) => high),
    places(({ low }) => low),
  );
  return [
    element('path', { d: band, fill: colour, 'fill-opacity': '0.24' }),
    element('path', {
      d: linePath(line),
      fill: 'none',
      stroke: colour,
      'stroke-width': 4,
      'stroke-linejoin': 'bevel',
    }),
  ];
}

/** A short line on the edge where more was measured than the picture shows. */
function beyondMarks(
  points: readonly LatencyPoint[],
  ceiling: number,
  x: Scale,
): readonly string[] {
  const places = points.filter(({ high }) => high > ceiling).map(({ at }) => x(at));
  return places.map((place) => {
    const mark = { x: place - 2.5, y: plot.top - 5, width: 5, height: 5 };
    return element('rect', { ...mark, fill: palette.degraded });
  });
}

/** A whole number from a hundred on, else with a tenth. */
const shortly = (value: number): number => (value >= 100 ? Math.round(value) : tenths(value));
const tenths = (value: number): number => Math.round(value * 10) / 10;

function newestValue(
  { at, median }: LatencyPoint,
  x: Scale,
  y: Scale,
  labels: ChartLabels,
): readonly string[] {
  const [cx, cy] = [x(at), y(median)];
  return [
    element('circle', { cx, cy, r: 9, fill: palette.surface }),
    element('circle', { cx, cy, r: 6.5, fill: colour }),
    text(labels.number(shortly(median)), {
      x: plot.right + 18,
      y: cy + 10,
      'font-size': 30,
      'font-weight': '700',
      fill: palette.ink,
    }),
  ];
}
