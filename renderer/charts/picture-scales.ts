import type { LatencyColumns } from './latency-columns.ts';
import type { PictureView } from './picture-view.ts';
import { runsOf } from './runs.ts';

/** Where things lie in a picture, device pixels from its corner. */
export interface PictureScales {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  /** Neighbours that are there, with one beyond each edge. */
  readonly runs: readonly (readonly [number, number])[];
  /** So far apart that each of them is seen as one. */
  readonly isSparse: boolean;
}

/** CSS pixels. */
const apartPx = 9;

/** @param ceiling the value at the upper edge; at the lower one it is 0 */
export function pictureScales(
  { at, p50 }: Pick<LatencyColumns, 'at' | 'p50'>,
  { from, perMs, width, height }: PictureView,
  ceiling: number,
): PictureScales {
  const x = (moment: number): number => (moment - from) * perMs;
  const inside = at.findIndex((moment) => x(moment) >= 0);
  const first = Math.max(0, (inside < 0 ? at.length : inside) - 1);
  const last = Math.min(at.length - 1, at.findLastIndex((moment) => x(moment) <= width) + 1);
  const lengthPx = x(at[last] ?? 0) - x(at[first] ?? 0);
  return {
    x,
    y: (value) => height * (1 - value / ceiling),
    runs: runsOf(p50, first, last),
    isSparse: (last - first) * apartPx * devicePixelRatio < lengthPx,
  };
}
