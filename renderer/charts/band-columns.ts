import type { LatencyColumns } from './latency-columns.ts';

/** What is seen in each column of pixels, milliseconds. Where nothing is, the highest are 0 and the lowest infinite. */
export interface BandColumns {
  readonly most: Float64Array;
  readonly p99: Float64Array;
  readonly p95: Float64Array;
  readonly p50: Float64Array;
  readonly least: Float64Array;
}

/**
 * Points, column by column: from the lowest to the highest where several share one, and on a straight way from point to
 * point where they are farther apart.
 * @param runs the first and the last index of neighbours that are there
 * @param columnOf where a moment lies, in columns
 * @param width how many columns there are; what lies outside is left out
 */
export function bandColumns(
  { at, most, p99, p95, p50, least }: LatencyColumns,
  runs: readonly (readonly [number, number])[],
  columnOf: (at: number) => number,
  width: number,
): BandColumns {
  const places = new Float64Array(at.length);
  for (const [first, last] of runs) {
    for (let index = first; index <= last; index += 1) places[index] = columnOf(at[index] ?? 0);
  }
  const band = (values: LatencyColumns['p50'], isHigh: boolean): Float64Array => {
    const columns = new Float64Array(width).fill(isHigh ? 0 : Infinity);
    const add = (column: number, value: number): void => {
      const known = columns[column] ?? value;
      if (isHigh ? value > known : value < known) columns[column] = value;
    };
    for (const [first, last] of runs) {
      for (let index = first; index <= last; index += 1) {
        const value = values[index] ?? 0;
        const place = places[index] ?? 0;
        if (index > first) {
          lead(columns, places[index - 1] ?? 0, place, values[index - 1] ?? 0, value);
        }
        add(Math.floor(place), value);
      }
      // One point alone would be all but invisible.
      if (first === last) add(Math.floor(places[first] ?? 0) + 1, values[first] ?? 0);
    }
    return columns;
  };
  return {
    most: band(most, true),
    p99: band(p99, true),
    p95: band(p95, true),
    p50: band(p50, false),
    least: band(least, false),
  };
}

/** The columns between two places, without those of the places themselves. */
function lead(columns: Float64Array, from: number, to: number, start: number, end: number): void {
  const beyond = Math.min(columns.length, Math.floor(to));
  for (let column = Math.max(0, Math.floor(from) + 1); column < beyond; column += 1) {
    columns[column] = start + ((end - start) * (column + 0.5 - from)) / (to - from);
  }
}
