import type { ChartPen } from './chart-pen.ts';
import type { LatencyColumns } from './latency-columns.ts';
import type { PictureScales } from './picture-scales.ts';

/** Thicker than a pixel costs a canvas without a graphics card thirty times as much: only where there are few. */
const widthsPx = { dense: 1, sparse: 1.5 } as const;
const dotPx = 4;

/**
 * The medians, interrupted where the line was. Not by uPlot, whose clip around each interruption costs more than all
 * else.
 */
export function drawMedian(
  pen: CanvasRenderingContext2D,
  columns: LatencyColumns,
  scales: PictureScales,
  look: ChartPen,
): void {
  pen.strokeStyle = look.colours.line;
  pen.fillStyle = look.colours.line;
  pen.lineJoin = 'round';
  pen.lineWidth = widthsPx[scales.isSparse ? 'sparse' : 'dense'] * devicePixelRatio;
  pen.stroke(lineOf(columns, scales));
  drawDots(pen, columns, scales);
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
