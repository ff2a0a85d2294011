import { type StateShares, stateShares } from '../../../../shared/charts/state-shares.ts';
import type { TimeRange } from '../../../../shared/charts/time-range.ts';
import type { Bucket, Uptime } from '../../../../shared/domain/series.ts';
import { card, crisp, type Plot } from './card.ts';
import type { ChartLabels } from './chart-labels.ts';
import { downMarks } from './down-marks.ts';
import { hatched } from './hatch.ts';
import { palette } from './palette.ts';
import { type Box, boxesPath } from './paths.ts';
import type { Scale } from './scale.ts';
import { element, text } from './svg.ts';
import { timeAxis, timeScale } from './time-axis.ts';
import { type UptimeColumn, uptimeColumns } from './uptime-columns.ts';

export interface UptimeChart {
  readonly range: TimeRange;
  /** Of `history.buckets`, in order. */
  readonly buckets: readonly Bucket[];
  /** Of `history.uptime`, over the whole range. */
  readonly uptime: Uptime;
  readonly labels: ChartLabels;
}

const plot: Plot = { left: 40, right: 960, top: 112, bottom: 348 };
const markPx = 26;
const bars = { top: plot.top, bottom: plot.bottom - markPx };
/** As many columns as can be told apart with a gap between them. */
const mostColumns = 92;

/** From the bottom up; an outage stands on the ground. */
const states = [
  'down',
  'degraded',
  'maintenance',
  'unknown',
  'up',
] as const satisfies readonly (keyof StateShares)[];
/** However short an outage was, its column shows it. */
const leastDown = 0.16;

/** Rounded down: 99.996 % is not 100 %. */
const percent = (share: number, labels: ChartLabels): string =>
  `${labels.number(Math.floor(share * 10_000 + 1e-6) / 100)}\u00a0%`;

/** How the time was spent, a column each, and the share that was good; SVG. */
export function uptimeChart({ range, buckets, uptime, labels }: UptimeChart): string {
  const x = timeScale(range, plot);
  const columns = uptimeColumns(buckets, mostColumns);
  const boxes = columns.map((column) => boxesOf(column, x));
  const outages = columns.filter(({ times }) => times.downMs > 0);
  const middles = outages.map(({ from, to }) => x((from + to) / 2));
  return card(
    text(uptime.share === null ? '–' : percent(uptime.share, labels), {
      x: plot.left,
      y: 80,
      'font-size': 52,
      'font-weight': '700',
      fill: palette.ink,
    }),
    ...states.flatMap((state) =>
      filled(
        state,
        boxes.flatMap((box) => box[state] ?? []),
      ),
    ),
    ...downMarks(middles, plot.bottom - markPx / 2, 'up'),
    ...timeAxis(range, plot, labels),
  );
}

const filled = (state: keyof StateShares, boxes: readonly Box[]): readonly string[] =>
  state === 'up' || state === 'down'
    ? [element('path', { d: boxesPath(boxes), fill: palette[state], ...crisp })]
    : hatched(state, boxes);

/** Where each state of a column lies. */
function boxesOf(column: UptimeColumn, x: Scale): Partial<Record<keyof StateShares, Box>> {
  const shares = stateShares(column.times, leastDown);
  const boxes: Partial<Record<keyof StateShares, Box>> = {};
  if (shares === null) return boxes;
  const start = Math.round(Math.max(plot.left, x(column.from)));
  const end = Math.round(Math.min(plot.right, x(column.to)));
  if (end <= start) return boxes;
  const gap = end - start > 4 ? 2 : 0;
  let y = bars.bottom;
  for (const state of states) {
    const height = shares[state] * (bars.bottom - bars.top);
    if (height <= 0) continue;
    y -= height;
    boxes[state] = { x: start + gap / 2, width: end - start - gap, y, height };
  }
  return boxes;
}
