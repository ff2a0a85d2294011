import type { BandColumns } from './band-columns.ts';
import { createPixelChanges } from './pixel-changes.ts';
import { pixelOf, type Rgba } from './pixels.ts';

/** Where each of four bands begins, and where the last one ends. */
const edges = 5;

/** How strongly each band is filled, from the widest in; where they lie over one another they add up. */
const bandAlphas = { extremes: 0.45, p99: 0.8, p95: 1 } as const;

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
  const pixel = (strength: number): number => pixelOf([red, green, blue, strength * 255]);
  return { extremes: pixel(extremes), p99: pixel(p99), p95: pixel(p95) };
}

/**
 * @param pixels of the plot, row by row; beside the columns they are left as they are
 * @param y where a value lies, in rows from the top
 */
export function paintBands(
  pixels: Uint32Array,
  { width, height }: { readonly width: number; readonly height: number },
  { most, p99, p95, p50, least }: BandColumns,
  y: (value: number) => number,
  shades: BandShades,
): void {
  const changes = createPixelChanges(height, p50.length, edges);
  const rowOf = (value = 0): number => Math.max(0, Math.min(height, Math.round(y(value))));
  for (let column = 0; column < p50.length; column += 1) {
    if (p50[column] === Infinity) continue;
    const top = rowOf(most[column]);
    const upper = rowOf(p99[column]);
    const lower = rowOf(p95[column]);
    const middle = rowOf(p50[column]);
    const bottom = rowOf(least[column]);
    if (top < upper) changes.add(top, column, shades.extremes);
    if (upper < lower) changes.add(upper, column, shades.p99);
    if (lower < middle) changes.add(lower, column, shades.p95);
    if (middle < bottom) changes.add(middle, column, shades.extremes);
    if (top < bottom) changes.add(bottom, column, 0);
  }
  changes.paint(pixels, width);
}
