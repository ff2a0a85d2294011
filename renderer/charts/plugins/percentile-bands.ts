import type uPlot from 'uplot';
import { type BandShades, bandAlphas, bandShades, paintBands } from '../band-pixels.ts';
import type { ChartPen } from '../chart-pen.ts';
import type { ChartTools } from '../chart-plan.ts';
import { denseColumns } from '../dense-columns.ts';
import type { LatencyColumns } from '../latency-columns.ts';
import { clipped, type PlotScales, plotScales } from '../plot-scales.ts';
import { readColour } from '../read-colour.ts';

const bands = [
  { lower: 'least', upper: 'most', alpha: bandAlphas.extremes },
  { lower: 'p50', upper: 'p99', alpha: bandAlphas.p99 },
  { lower: 'p50', upper: 'p95', alpha: bandAlphas.p95 },
] as const;

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
        const scales = plotScales(plot, columns);
        if (scales.isDense) {
          layer = drawDense(plot, layer, columns, scales, shadesOf(tools.pen()));
        } else clipped(plot, () => fillAreas(plot, columns, scales, tools.pen()));
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
function drawDense(
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
    const steps = denseColumns(columns, run, (at) => x(at) - left);
    paintBands(drawn.pixels, size, steps, (value) => y(value) - top, shades);
  }
  drawn.pen.putImageData(drawn.image, 0, 0);
  ctx.drawImage(drawn.canvas, left, top);
  return drawn;
}

function fillAreas(
  { ctx }: uPlot,
  columns: LatencyColumns,
  { x, y, runs }: PlotScales,
  { colours, areaAlpha }: ChartPen,
): void {
  const xOf = (index: number): number => x(columns.at[index] ?? 0);
  ctx.fillStyle = colours.band;
  for (const { lower, upper, alpha } of bands) {
    const yOf = (name: typeof lower | typeof upper, index: number): number =>
      y(columns[name][index] ?? 0);
    ctx.beginPath();
    for (const [from, to] of runs) {
      if (from === to) {
        const top = yOf(upper, from);
        const left = xOf(from) - devicePixelRatio;
        ctx.rect(left, top, 2 * devicePixelRatio, yOf(lower, from) - top);
        continue;
      }
      ctx.moveTo(xOf(from), yOf(upper, from));
      for (let index = from + 1; index <= to; index += 1) {
        ctx.lineTo(xOf(index), yOf(upper, index));
      }
      for (let index = to; index >= from; index -= 1) ctx.lineTo(xOf(index), yOf(lower, index));
      ctx.closePath();
    }
    ctx.globalAlpha = alpha * areaAlpha;
    ctx.fill();
  }
}
