import type uPlot from 'uplot';
import type { ChartTools } from '../chart-plan.ts';
import type { LatencyColumns } from '../latency-columns.ts';
import { drawMedian } from '../median-line.ts';
import { createPercentileBands } from '../percentile-bands.ts';
import { pictureScales } from '../picture-scales.ts';
import { createSlidingPicture } from '../sliding-picture.ts';

/** The median and its bands. */
export function latencyPicture(
  tools: ChartTools<{ readonly columns: LatencyColumns }>,
): uPlot.Plugin {
  const drawBands = createPercentileBands();
  const ceilingOf = ({ scales }: uPlot): number => scales['y']?.max ?? 1;
  const draw = createSlidingPicture({
    dependsOn: (plot) => [tools.model().columns, tools.pen(), ceilingOf(plot), devicePixelRatio],
    paint: (pen, view, plot) => {
      const { columns } = tools.model();
      const scales = pictureScales(columns, view, ceilingOf(plot));
      drawBands(pen, columns, view, scales, tools.pen());
      drawMedian(pen, columns, scales, tools.pen());
    },
  });
  return { hooks: { draw } };
}
