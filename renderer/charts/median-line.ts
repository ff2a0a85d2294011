import type { ChartPen } from './chart-pen.ts';
import type { LatencyColumns } from './latency-columns.ts';
import type { PictureScales } from './picture-scales.ts';
import type { PictureView } from './picture-view.ts';

/** Thicker than a pixel costs a canvas without a graphics card thirty times as much: only where there are few. */
const widthsPx = { dense: 1, sparse: 1.5 } as const;
const dotPx = 4;
const cutPx = 5;
const cutsApartPx = 3;

/**
 * The medians, interrupted where the line was. Not by uPlot, whose clip around each interruption costs more than all
 * else. What lies above the axis is marked at the edge.
 */
export function drawMedian(
  pen: CanvasRenderingContext2D,
  columns: LatencyColumns,
  view: PictureView,
  scales: PictureScales,
  look: ChartPen,
): void {
  pen.strokeStyle = look.colours.line;
  pen.fillStyle = look.colours.line;
  pen.lineJoin = 'round';
  pen.lineWidth = widthsPx[scales.isSparse ? 'sparse' : 'dense'] * devicePixelRatio;
  pen.stroke(lineOf(columns, scales));
  drawDots(pen, columns, scales);
  markCut(pen, columns, view, scales);
}

function lineOf({ at, p50 }: LatencyColumns, { x, y, runs }: PictureScales): Path2D {
  const line = new Path2D();
  for (const [from, to] of runs) {
    line.moveTo(x(at[from] ?? 0), y(p50[from] ?? 0));
    for (let index = from + 1; index <= to; index += 1) {
      line.lineTo(x(at[index] ?? 0), y(p50[index] ?? 0));
    }
  }
  return line;
}

/** A reading without neighbours is no line; and few are better seen as what they are. */
function drawDots(
  pen: CanvasRenderingContext2D,
  { at, p50 }: LatencyColumns,
  { x, y, runs, isSparse }: PictureScales,
): void {
  const scale = devicePixelRatio;
  pen.beginPath();
  for (const [from, to] of runs) {
    if (!isSparse && from !== to) continue;
    for (let index = from; index <= to; index += 1) {
      const left = x(at[index] ?? 0);
      const top = y(p50[index] ?? 0);
      pen.moveTo(left, top);
      pen.arc(left, top, (dotPx / 2) * scale, 0, 2 * Math.PI);
    }
  }
  pen.fill();
}

/** Not where they would run together: the columns that reach the edge say it as well. */
function markCut(
  pen: CanvasRenderingContext2D,
  { at, most }: LatencyColumns,
  view: PictureView,
  { x, y, runs }: PictureScales,
): void {
  const scale = devicePixelRatio;
  const cut: number[] = [];
  for (const [from, to] of runs) {
    for (let index = from; index <= to; index += 1) {
      if (y(most[index] ?? 0) < 0) cut.push(x(at[index] ?? 0));
    }
  }
  if (cut.length * cutsApartPx * scale > view.width) return;
  pen.globalAlpha = 0.8;
  for (const middle of cut) {
    pen.fillRect(Math.round(middle - scale / 2), 0, scale, cutPx * scale);
  }
}
