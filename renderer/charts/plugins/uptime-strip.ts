import type uPlot from 'uplot';
import type { Bucket } from '../../../shared/domain/series.ts';
import type { ChartTools } from '../chart-plan.ts';
import { createHatchFills } from '../hatch-fills.ts';
import { stripColumns } from '../strip-columns.ts';

const besideDownAlpha = 0.25;

/** From the bottom up. */
const order = ['down', 'degraded', 'maintenance', 'unknown', 'up'] as const;

/** Each column of pixels divided as the time in it was. */
export function uptimeStrip(
  tools: ChartTools<{ readonly buckets: readonly Bucket[] }>,
): uPlot.Plugin {
  const hatchFills = createHatchFills();
  return {
    hooks: {
      drawAxes: (plot) => {
        const { ctx, bbox } = plot;
        const { colours } = tools.pen();
        const scale = devicePixelRatio;
        const range = tools.link.store.getState().range;
        const fills: Readonly<Record<(typeof order)[number], CanvasPattern | string>> = {
          ...hatchFills(ctx, tools.pen()),
          up: colours.up,
          down: colours.down,
        };
        const widthPx = Math.round(bbox.width / scale);
        const perMs = bbox.width / (range.to - range.from);
        const columns = stripColumns(tools.model().buckets, range, widthPx);
        ctx.save();
        for (const [index, column] of columns.entries()) {
          const isEdge = columns[index - 1]?.down === 1 || columns[index + 1]?.down === 1;
          const left = Math.round(bbox.left + (column.from - range.from) * perMs);
          const right = Math.round(bbox.left + (column.to - range.from) * perMs);
          let bottom = bbox.top + bbox.height;
          for (const state of order) {
            const height = column[state] * bbox.height;
            if (height <= 0) continue;
            ctx.fillStyle = fills[state];
            // Steps back, so that an outage of a minute stands out in a year.
            ctx.globalAlpha = state === 'up' && column.down > 0 && !isEdge ? besideDownAlpha : 1;
            ctx.fillRect(left, bottom - height, right - left, height);
            bottom -= height;
          }
        }
        ctx.restore();
      },
    },
  };
}
