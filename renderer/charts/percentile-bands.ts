import { bandColumns } from './band-columns.ts';
import { bandShades, paintBands } from './band-pixels.ts';
import type { ChartPen } from './chart-pen.ts';
import { markCut } from './cut-marks.ts';
import type { LatencyColumns } from './latency-columns.ts';
import { perPen } from './per-pen.ts';
import type { PictureScales } from './picture-scales.ts';
import type { PictureView } from './picture-view.ts';
import { createPixels, faded } from './pixels.ts';
import { readColour } from './read-colour.ts';

const markAlpha = 0.8;

/** Under the median: its 95th and 99th percentile and the extremes, as areas; what lies above is marked at the edge. */
export function createPercentileBands(): (
  pen: CanvasRenderingContext2D,
  columns: LatencyColumns,
  view: PictureView,
  scales: PictureScales,
  look: ChartPen,
) => void {
  const pixelsOf = createPixels();
  const shadesOf = perPen(({ colours, areaAlpha }) => ({
    bands: bandShades(readColour(colours.band), areaAlpha),
    mark: faded(readColour(colours.line), markAlpha),
  }));
  return (pen, columns, view, scales, look) => {
    const { image, values } = pixelsOf(pen);
    const bands = bandColumns(columns, scales.runs, scales.x, view.width);
    const shades = shadesOf(look);
    paintBands(values, image, bands, scales.y, shades.bands);
    markCut(values, image, view.width, columns, scales, shades.mark);
    pen.putImageData(image, 0, 0, 0, 0, view.width, view.height);
  };
}
