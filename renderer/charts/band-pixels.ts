import type { BandColumn } from './band-columns.ts';

/** How strongly each band is filled, from the widest in; where they lie over one another they add up. */
const bandAlphas = { extremes: 0.45, p99: 0.8, p95: 1 } as const;

export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

export interface BandShades {
  /** As pixels have them, of a byte each, red in the lowest. */
  readonly extremes: number;
  readonly p99: number;
  readonly p95: number;
}

/** The colour of one band, of two over one another, and of all three. @param rgba each 0 to 255 */
export function bandShades([red, green, blue, alpha]: Rgba, areaAlpha: number): BandShades {
  const over = (below: number, strength: number): number =>
    below + (1 - below) * (alpha / 255) * areaAlpha * strength;
  const extremes = over(0, bandAlphas.extremes);
  const p99 = over(extremes, bandAlphas.p99);
  const p95 = over(p99, bandAlphas.p95);
  const pixel = (strength: number): number =>
    ((Math.round(strength * 255) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  return { extremes: pixel(extremes), p99: pixel(p99), p95: pixel(p95) };
}

/**
 * Paints the bands pixel by pixel. Areas with hundreds of corners, and rectangles by the hundred too, take a canvas
 * without a graphics card longer than a frame lasts.
 * @param pixels of the plot, row by row, all transparent
 * @param columns inside the plot
 * @param y where a value lies, in rows from the top
 */
export function paintBands(
  pixels: Uint32Array,
  size: { readonly width: number; readonly height: number },
  columns: readonly BandColumn[],
  y: (value: number) => number,
  shades: BandShades,
): void {
  const { width, height } = size;
  const rowOf = (value: number): number => Math.max(0, Math.min(height, Math.round(y(value))));
  const fill = (column: number, from: number, to: number, shade: number): void => {
    for (let at = from * width + column; at < to * width; at += width) pixels[at] = shade;
  };
  for (const { column, most, p99, p95, p50, least } of columns) {
    const [top, upper, lower] = [rowOf(most), rowOf(p99), rowOf(p95)];
    const [middle, bottom] = [rowOf(p50), rowOf(least)];
    fill(column, top, upper, shades.extremes);
    fill(column, upper, lower, shades.p99);
    fill(column, lower, middle, shades.p95);
    fill(column, middle, bottom, shades.extremes);
  }
}
