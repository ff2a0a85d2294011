import type uPlot from 'uplot';
import type { ChartTools } from '../chart-plan.ts';
import { createHatchFills } from '../hatch-fills.ts';
import type { BandState, StateSpan } from '../../../shared/charts/state-spans.ts';

/** Behind the curve: down time in a tint, maintenance and unknown time hatched. */
export function stateBands(
  tools: ChartTools<{ readonly spans: readonly StateSpan[] }>,
): uPlot.Plugin {
  const hatchFills = createHatchFills();
  return {
    hooks: {
      drawClear: (plot) => {
        const { ctx, bbox } = plot;
        const { colours, areaAlpha } = tools.pen();
        const { min = 0, max = 0 } = plot.scales['x'] ?? {};
        const scale = devicePixelRatio;
        const fills: Readonly<Record<BandState, CanvasPattern | string>> = {
          ...hatchFills(tools.pen()),
          down: colours.outage,
        };
        clipped(plot, () => {
          for (const { state, from, to } of tools.model().spans) {
            if (to < min || from > max) continue;
            const left = Math.round(plot.valToPos(from, 'x', true));
            // A short outage too is at least a line.
            const width = Math.max(leastPx * scale, plot.valToPos(to, 'x', true) - left);
            ctx.globalAlpha = state === 'down' ? areaAlpha : hatchAlpha[state];
            ctx.fillStyle = fills[state];
            ctx.fillRect(left, bbox.top, Math.round(width), bbox.height);
          }
        });
      },
    },
  };
}

/** CSS pixels. */
const leastPx = 1.5;
const hatchAlpha = { maintenance: 0.25, unknown: 0.3 } as const;

function clipped({ ctx, bbox }: uPlot, draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  draw();
  ctx.restore();
}
