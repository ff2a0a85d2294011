import type uPlot from 'uplot';
import type { Bucket } from '../../../shared/domain/series.ts';
import type { ChartTools } from '../chart-plan.ts';
import { createPixels } from '../pixels.ts';
import { createSlidingPicture } from '../sliding-picture.ts';
import { stripColumns } from '../strip-columns.ts';
import { paintStrip } from '../strip-pixels.ts';
import { createStripTiles } from '../strip-tiles.ts';

/** Each column of pixels divided as the time in it was. */
export function uptimeStrip(
  tools: ChartTools<{ readonly buckets: readonly Bucket[] }>,
): uPlot.Plugin {
  const pixelsOf = createPixels();
  const tilesOf = createStripTiles();
  const drawAxes = createSlidingPicture({
    dependsOn: () => [tools.model().buckets, tools.pen(), devicePixelRatio],
    paint: (pen, { from, perMs, width, height }) => {
      const { image, values } = pixelsOf(pen);
      const range = { from, to: from + width / perMs };
      const count = Math.round(width / devicePixelRatio);
      const columns = stripColumns(tools.model().buckets, range, count);
      const size = { width: image.width, height, used: width };
      paintStrip(values, size, columns, tilesOf(tools.pen()));
      pen.putImageData(image, 0, 0, 0, 0, width, height);
    },
  });
  return { hooks: { drawAxes } };
}
