import type { TimeRange } from '../../../../shared/charts/time-range.ts';
import { timeTicks } from '../../../../shared/charts/time-ticks.ts';
import type { Plot } from './card.ts';
import type { ChartLabels } from './chart-labels.ts';
import { palette } from './palette.ts';
import { linearScale, type Scale } from './scale.ts';
import { element, text } from './svg.ts';
import { textWidth } from './text-width.ts';
import { tickStep } from './tick-step.ts';

/** So that "30 Sep 2026" does not touch the next one. */
const leastApartPx = 150;
const gapPx = 22;

export const timeScale = ({ from, to }: TimeRange, { left, right }: Plot): Scale =>
  linearScale([from, to], [left, right]);

/** A short line and a label at each round time below the plot. */
export function timeAxis(range: TimeRange, plot: Plot, labels: ChartLabels): readonly string[] {
  const { left, right, bottom } = plot;
  const x = timeScale(range, plot);
  const most = Math.max(2, Math.floor((right - left) / leastApartPx) + 1);
  const step = tickStep(range.to - range.from, most);
  const drawn: string[] = [
    element('path', { d: `M${left} ${bottom}H${right}`, stroke: palette.line, 'stroke-width': 3 }),
  ];
  let free = 0;
  for (const at of timeTicks(range, step, labels.timeZone)) {
    const place = x(at);
    const label = labels.time(at);
    const width = textWidth(label);
    // A label keeps inside the plot, as wide as it is, and off its neighbour.
    const middle = Math.min(right - width / 2, Math.max(left + width / 2, place));
    if (middle - width / 2 < free) continue;
    free = middle + width / 2 + gapPx;
    drawn.push(
      element('rect', { x: place - 1.5, y: bottom, width: 3, height: 9, fill: palette.unknown }),
      text(label, { x: middle, y: bottom + 38, 'text-anchor': 'middle', fill: palette.inkQuiet }),
    );
  }
  return drawn;
}
