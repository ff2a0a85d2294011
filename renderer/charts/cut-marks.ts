import type { LatencyColumns } from './latency-columns.ts';
import type { PictureScales } from './picture-scales.ts';

/** CSS pixels. */
const tallPx = 5;
const apartPx = 3;

/**
 * Marks at the upper edge what lies above the axis. Not where the marks would run together: the bands that reach the
 * edge say it as well.
 * @param pixels row by row
 * @param used how many of a row are painted
 */
export function markCut(
  pixels: Uint32Array,
  { width: rowLength }: { readonly width: number },
  used: number,
  { at, most }: LatencyColumns,
  { x, y, runs }: PictureScales,
  pixel: number,
): void {
  const wide = Math.round(devicePixelRatio);
  const cut: number[] = [];
  for (const [from, to] of runs) {
    for (let index = from; index <= to; index += 1) {
      if (y(most[index] ?? 0) < 0) cut.push(Math.round(x(at[index] ?? 0) - wide / 2));
    }
  }
  if (cut.length * apartPx * wide > used) return;
  for (const left of cut) {
    const [from, to] = [Math.max(0, left), Math.min(used, left + wide)];
    // The neighbours beyond the edges; a fill up to a negative place would count from the end.
    if (from >= to) continue;
    for (let row = 0; row < tallPx * wide; row += 1) {
      pixels.fill(pixel, row * rowLength + from, row * rowLength + to);
    }
  }
}
