import type uPlot from 'uplot';
import { timeTicks } from '../../shared/charts/time-ticks.ts';
import { type ChartTools, endPaddingPx } from './chart-plan.ts';
import { tickStep } from './tick-step.ts';

const axisPx = 40;

/** The link says what is shown; uPlot would widen it to what there is. */
export const asItIs = (_plot: uPlot, from: number, to: number): uPlot.Range.MinMax => [from, to];

/** A hairline, and a frame that is drawn with the mouse: the plugins make something of both. */
export const timeCursor: uPlot.Cursor = {
  y: false,
  points: { show: false },
  drag: { x: true, y: false, setScale: false, dist: 5 },
  // uPlot would show all its data, past the link.
  bind: { dblclick: () => null },
};

/** @param hasLabels false leaves the grid lines, for a chart that stands above another one */
export function timeAxis<Model>(tools: ChartTools<Model>, hasLabels: boolean): uPlot.Axis {
  let step = tickStep(0);
  return {
    scale: 'x',
    side: 2,
    size: hasLabels ? axisPx : 0,
    gap: 4,
    lineGap: 1.35,
    font: tools.pen().font,
    stroke: () => tools.pen().colours.axis,
    grid: { stroke: () => tools.pen().colours.grid, width: 1 },
    ticks: { show: hasLabels, stroke: () => tools.pen().colours.grid, width: 1, size: 5 },
    border: { show: false },
    splits: (plot, _axis, from, to) => {
      const widthPx = plot.bbox.width / devicePixelRatio;
      step = tickStep((to - from) / Math.max(1, widthPx));
      return [...timeTicks({ from, to }, step, tools.time().timeZone)];
    },
    values: (plot, splits) =>
      hasLabels
        ? withinEnd(plot, splits, tools.time().labels(splits, step))
        : splits.map(() => null),
  };
}

/** A little more than half of what a digit takes: a label is centred on its tick. */
const halfCharacterPx = 3.4;

/** Without the label that would be cut off at the end. */
function withinEnd(
  plot: uPlot,
  splits: readonly number[],
  labels: readonly string[],
): (string | null)[] {
  const endPx = plot.bbox.width / devicePixelRatio + endPaddingPx;
  return labels.map((label, index) => {
    const longest = Math.max(...label.split('\n').map(({ length }) => length));
    const at = plot.valToPos(splits[index] ?? 0, 'x');
    return at + longest * halfCharacterPx > endPx ? null : label;
  });
}
