import type uPlot from 'uplot';
import type { LatencyColumns } from './latency-columns.ts';
import { runsOf } from './runs.ts';

/** Where things lie on the canvas, device pixels. Once a frame, because valToPos() looks its scale up each time. */
export interface PlotScales {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  /** Neighbours that are there, with one beyond each edge of the view. */
  readonly runs: readonly (readonly [number, number])[];
  /** So far apart that each of them is seen as one. */
  readonly isSparse: boolean;
}

/** CSS pixels. */
const apartPx = 9;

export function plotScales(plot: uPlot, columns: LatencyColumns): PlotScales {
  const { bbox } = plot;
  const { min = 0, max = 1 } = plot.scales['x'] ?? {};
  const perMs = bbox.width / (max - min);
  const y0 = plot.valToPos(0, 'y', true);
  const perValue = plot.valToPos(1, 'y', true) - y0;
  const [first, last] = plot.series[0]?.idxs ?? [0, -1];
  return {
    x: (at) => bbox.left + (at - min) * perMs,
    y: (value) => y0 + value * perValue,
    runs: runsOf(columns.p50, Math.max(0, first - 1), Math.min(columns.at.length - 1, last + 1)),
    isSparse: (last - first) * apartPx * devicePixelRatio < bbox.width,
  };
}

/** Draws inside the plot only. */
export function clipped({ ctx, bbox }: uPlot, draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  draw();
  ctx.restore();
}
