import { crisp, type Plot } from './card.ts';
import { downMarks } from './down-marks.ts';
import { hatched } from './hatch.ts';
import { palette } from './palette.ts';
import { type Box, boxesPath } from './paths.ts';
import type { Scale } from './scale.ts';
import type { StateSpan } from '../../../../shared/charts/state-spans.ts';
import { element } from './svg.ts';

/** However short it was, it is seen. */
const leastPx = 5;
const footPx = 9;

/** Behind the data, what was not good: an outage is a red veil on a red foot with a mark above; the rest is hatched. */
export function stateBands(spans: readonly StateSpan[], plot: Plot, x: Scale): readonly string[] {
  const { left, right, top, bottom } = plot;
  const boxOf = ({ from, to }: StateSpan): Box => {
    const [start, end] = [Math.max(left, x(from)), Math.min(right, x(to))];
    const width = Math.max(leastPx, end - start);
    return {
      x: Math.max(left, Math.min(start, right - width)),
      y: top,
      width,
      height: bottom - top,
    };
  };
  const boxes = (state: StateSpan['state']): readonly Box[] =>
    spans.filter((span) => span.state === state).map(boxOf);
  const outages = boxes('down');
  const feet = outages.map((box) => ({ ...box, y: bottom - footPx, height: footPx }));
  const middles = outages.map(({ x: start, width }) => start + width / 2);
  const path = (places: readonly Box[], fill: string, strength: number): string =>
    element('path', { d: boxesPath(places), fill, 'fill-opacity': String(strength), ...crisp });
  return [
    ...hatched('unknown', boxes('unknown'), 0.75),
    ...hatched('maintenance', boxes('maintenance'), 0.6),
    path(outages, palette.down, 0.24),
    path(feet, palette.down, 1),
    ...downMarks(middles, top - 16, 'down'),
  ];
}
