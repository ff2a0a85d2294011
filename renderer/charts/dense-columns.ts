import type { LatencyColumns } from './latency-columns.ts';

/** What lies in one column of pixels, or in several up to the next one that has something. */
export interface DenseColumn {
  readonly column: number;
  readonly width: number;
  readonly most: number;
  readonly p99: number;
  readonly p95: number;
  readonly p50: number;
  readonly least: number;
}

/**
 * Many points as one column of pixels each, from the lowest to the highest in it.
 * @param run the first and the last index of neighbours that are there
 * @param columnOf where a moment lies, in columns
 */
export function denseColumns(
  { at, most, p99, p95, p50, least }: LatencyColumns,
  [first, last]: readonly [number, number],
  columnOf: (at: number) => number,
): readonly DenseColumn[] {
  const columns: DenseColumn[] = [];
  const nothing = { most: 0, p99: 0, p95: 0, p50: Infinity, least: Infinity };
  let column = Math.floor(columnOf(at[first] ?? 0));
  let found = { ...nothing };
  for (let index = first; index <= last; index += 1) {
    const here = Math.floor(columnOf(at[index] ?? 0));
    if (here !== column) {
      // Up to the next point, so that a column without one is no gap.
      columns.push({ column, width: here - column, ...found });
      column = here;
      found = { ...nothing };
    }
    found.most = Math.max(found.most, most[index] ?? 0);
    found.p99 = Math.max(found.p99, p99[index] ?? 0);
    found.p95 = Math.max(found.p95, p95[index] ?? 0);
    found.p50 = Math.min(found.p50, p50[index] ?? Infinity);
    found.least = Math.min(found.least, least[index] ?? Infinity);
  }
  columns.push({ column, width: 1, ...found });
  return columns;
}
