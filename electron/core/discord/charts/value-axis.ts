import { roundUp } from '../../../../shared/charts/round-up.ts';
import type { Plot } from './card.ts';
import type { ChartLabels } from './chart-labels.ts';
import { palette } from './palette.ts';
import { linearScale } from './scale.ts';
import { element, text } from './svg.ts';

const niceParts = [1, 2, 2.5, 5, 10];
const mostTicks = 5;

/** Round numbers from zero to at least `most`, at most five of them. */
export function valueTicks(most: number): readonly number[] {
  const needed = most > 0 && Number.isFinite(most) ? most : 1;
  const step = roundUp(needed / (mostTicks - 1), niceParts);
  const count = Math.ceil(needed / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6)));
}

/**
 * Lines across the plot with their values before it.
 * @param unit stands once, at the top: the eye needs it no more often
 */
export function valueAxis(
  ticks: readonly number[],
  plot: Plot,
  labels: ChartLabels,
  unit: string,
): readonly string[] {
  const { left, right, top, bottom } = plot;
  const y = linearScale([0, ticks.at(-1) ?? 1], [bottom, top]);
  return ticks.flatMap((value, index) => {
    const number = labels.number(value);
    const isLast = index === ticks.length - 1;
    const d = `M${left} ${Math.round(y(value))}H${right}`;
    return [
      index === 0 ? '' : element('path', { d, stroke: palette.grid, 'stroke-width': 2 }),
      text(isLast ? `${number} ${unit}` : number, {
        x: left - 16,
        y: y(value) + 8,
        'text-anchor': 'end',
        fill: palette.inkQuiet,
      }),
    ];
  });
}
