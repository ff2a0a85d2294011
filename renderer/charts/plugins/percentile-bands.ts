import type uPlot from 'uplot';
import { type BandShades, bandShades, paintBands } from '../band-pixels.ts';
import type { ChartPen } from '../chart-pen.ts';
import type { ChartTools } from '../chart-plan.ts';
import { bandColumns } from '../band-columns.ts';
import type { LatencyColumns } from '../latency-columns.ts';
import { type PlotScales, plotScales } from '../plot-scales.ts';
import { readColour } from '../read-colour.ts';

/** Under the median: its 95th and 99th percentile and the extremes, as areas. */
export function percentileBands(
  tools: ChartTools<{ readonly columns: LatencyColumns }>,
): uPlot.Plugin {
  let layer: Layer | null = null;
  let known: { readonly pen: ChartPen; readonly shades: BandShades } | null = null;
  const shadesOf = (pen: ChartPen): BandShades => {
    if (known?.pen !== pen) {
      known = { pen, shades: bandShades(readColour(pen.colours.band), pen.areaAlpha) };
    }
    return known.shades;
  };
  return {
    hooks: {
      drawAxes: (plot) => {
        const { columns } = tools.model();
        layer = draw(plot, layer, columns, plotScales(plot, columns), shadesOf(tools.pen()));
      },
    },
  };
}

interface Layer {
  readonly canvas: HTMLCanvasElement;
  readonly pen: CanvasRenderingContext2D;
  /** Kept from frame to frame: a new one each time would be a megabyte for the collector. */
  readonly image: ImageData;
  readonly pixels: Uint32Array;
}

function createLayer(width: number, height: number): Layer | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  const image = pen.createImageData(width, height);
  return { canvas, pen, image, pixels: new Uint32Array(image.data.buffer) };
}

/** @param layer that of the frame before, if there was one @returns the one that was drawn with */
function draw(
  { ctx, bbox }: uPlot,
  layer: Layer | null,
  columns: LatencyColumns,
  { x, y, runs }: PlotScales,
  shades: BandShades,
): Layer | null {
  const [left, top] = [Math.round(bbox.left), Math.round(bbox.top)];
  const size = { width: Math.round(bbox.width), height: Math.round(bbox.height) };
  if (size.width < 1 || size.height < 1) return layer;
  const fits = layer?.image.width === size.width && layer.image.height === size.height;
  const drawn = fits ? layer : createLayer(size.width, size.height);
  if (drawn === null) return null;
  drawn.pixels.fill(0);
  for (const run of runs) {
    const steps = bandColumns(columns, run, (at) => x(at) - left, size.width);
    paintBands(drawn.pixels, size, steps, (value) => y(value) - top, shades);
  }
  drawn.pen.putImageData(drawn.image, 0, 0);
  ctx.drawImage(drawn.canvas, left, top);
  return drawn;
}
