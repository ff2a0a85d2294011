import type uPlot from 'uplot';
import type { ChartTools } from '../chart-plan.ts';
import type { LatencyColumns } from '../latency-columns.ts';
import { clipped, type PlotScales, plotScales } from '../plot-scales.ts';

/** Thicker than a pixel costs a canvas without a graphics card thirty times as much: only where there are few. */
const widthsPx = { dense: 1, sparse: 1.5 } as const;
const dotPx = 4;
const cutPx = 5;
const cutsApartPx = 3;

/**
 * The medians, interrupted where the line was. Not by uPlot, whose clip around each interruption costs more than all
 * else. What lies above the axis is marked at the edge.
 */
export function medianLine(tools: ChartTools<{ readonly columns: LatencyColumns }>): uPlot.Plugin {
  return {
    hooks: {
      draw: (plot) => {
        const { ctx } = plot;
        const { columns } = tools.model();
        const scales = plotScales(plot, columns);
        clipped(plot, () => {
          ctx.strokeStyle = tools.pen().colours.line;
          ctx.fillStyle = tools.pen().colours.line;
          ctx.lineJoin = 'round';
          ctx.lineWidth = widthsPx[scales.isSparse ? 'sparse' : 'dense'] * devicePixelRatio;
          ctx.stroke(lineOf(columns, scales));
          drawDots(plot, columns, scales);
          markCut(plot, columns, scales);
        });
      },
    },
  };
}

function lineOf({ at, p50 }: LatencyColumns, { x, y, runs }: PlotScales): Path2D {
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
function drawDots({ ctx }: uPlot, { at, p50 }: LatencyColumns, scales: PlotScales): void {
  const { x, y, runs, isSparse } = scales;
  const scale = devicePixelRatio;
  ctx.beginPath();
  for (const [from, to] of runs) {
    if (!isSparse && from !== to) continue;
    for (let index = from; index <= to; index += 1) {
      const left = x(at[index] ?? 0);
      const top = y(p50[index] ?? 0);
      ctx.moveTo(left, top);
      ctx.arc(left, top, (dotPx / 2) * scale, 0, 2 * Math.PI);
    }
  }
  ctx.fill();
}

/** Not where they would run together: the columns that reach the edge say it as well. */
function markCut(plot: uPlot, { at, most }: LatencyColumns, { x, runs }: PlotScales): void {
  const { ctx, bbox } = plot;
  const ceiling = plot.scales['y']?.max ?? Infinity;
  const scale = devicePixelRatio;
  const cut: number[] = [];
  for (const [from, to] of runs) {
    for (let index = from; index <= to; index += 1) {
      if ((most[index] ?? 0) > ceiling) cut.push(at[index] ?? 0);
    }
  }
  if (cut.length * cutsApartPx * scale > bbox.width) return;
  ctx.globalAlpha = 0.8;
  for (const moment of cut) {
    ctx.fillRect(Math.round(x(moment) - scale / 2), bbox.top, scale, cutPx * scale);
  }
}
