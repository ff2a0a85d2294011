import { bandColumns } from './band-columns.ts';
import { type BandShades, bandShades, paintBands } from './band-pixels.ts';
import type { ChartPen } from './chart-pen.ts';
import type { LatencyColumns } from './latency-columns.ts';
import type { PictureScales } from './picture-scales.ts';
import type { PictureView } from './picture-view.ts';
import { readColour } from './read-colour.ts';

interface Pixels {
  readonly image: ImageData;
  readonly values: Uint32Array;
}

/** Under the median: its 95th and 99th percentile and the extremes, as areas. */
export function createPercentileBands(): (
  pen: CanvasRenderingContext2D,
  columns: LatencyColumns,
  view: PictureView,
  scales: PictureScales,
  look: ChartPen,
) => void {
  /** Kept from one to the next: a new one for each frame of a zoom would be a megabyte for the collector. */
  let pixels: Pixels | null = null;
  let known: { readonly look: ChartPen; readonly shades: BandShades } | null = null;
  return (pen, columns, view, { x, y, runs }, look) => {
    const { width, height } = pen.canvas;
    if (known?.look !== look) {
      known = { look, shades: bandShades(readColour(look.colours.band), look.areaAlpha) };
    }
    if (pixels?.image.width !== width || pixels.image.height !== height) {
      const image = pen.createImageData(width, height);
      pixels = { image, values: new Uint32Array(image.data.buffer) };
    } else pixels.values.fill(0);
    for (const run of runs) {
      const steps = bandColumns(columns, run, x, view.width);
      paintBands(pixels.values, pixels.image, steps, y, known.shades);
    }
    pen.putImageData(pixels.image, 0, 0, 0, 0, view.width, height);
  };
}
