import type uPlot from 'uplot';
import type { Bucket } from '../../../shared/domain/series.ts';
import type { ChartTools } from '../chart-plan.ts';
import { createHatchFills } from '../hatch-fills.ts';
import { createSlidingPicture } from '../sliding-picture.ts';
import { stripColumns } from '../strip-columns.ts';

const besideDownAlpha = 0.25;

/** From the bottom up. */
const order = ['down', 'degraded', 'maintenance', 'unknown', 'up'] as const;

/** Each column of pixels divided as the time in it was. */
export function uptimeStrip(
  tools: ChartTools<{ readonly buckets: readonly Bucket[] }>,
): uPlot.Plugin {
  const hatchFills = createHatchFills();
  const drawAxes = createSlidingPicture({
    dependsOn: () => [tools.model().buckets, tools.pen(), devicePixelRatio],
    paint: (pen, { from, perMs, width, height }) => {
      const { colours } = tools.pen();
      const fills: Readonly<Record<(typeof order)[number], CanvasPattern | string>> = {
        ...hatchFills(pen, tools.pen()),
        up: colours.up,
        down: colours.down,
      };
      const range = { from, to: from + width / perMs };
      const columns = stripColumns(
        tools.model().buckets,
        range,
        Math.round(width / devicePixelRatio),
      );
      for (const [index, column] of columns.entries()) {
        const isEdge = columns[index - 1]?.down === 1 || columns[index + 1]?.down === 1;
        const left = Math.round((column.from - from) * perMs);
        const right = Math.round((column.to - from) * perMs);
        let bottom = height;
        for (const state of order) {
          const tall = column[state] * height;
          if (tall <= 0) continue;
          pen.fillStyle = fills[state];
          // Steps back, so that an outage of a minute stands out in a year.
          pen.globalAlpha = state === 'up' && column.down > 0 && !isEdge ? besideDownAlpha : 1;
          pen.fillRect(left, bottom - tall, right - left, tall);
          bottom -= tall;
        }
      }
    },
  });
  return { hooks: { drawAxes } };
}
