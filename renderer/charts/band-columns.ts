import type { LatencyColumns } from './latency-columns.ts';

/** What is seen in one column of pixels. */
export interface BandColumn {
  readonly column: number;
  readonly most: number;
  readonly p99: number;
  readonly p95: number;
  readonly p50: number;
  readonly least: number;
}

/**
 * A run of points, column by column: from the lowest to the highest where several share one, and on a straight way
 * from point to point where they are farther apart.
 * @param run the first and the last index of neighbours that are there
 * @param columnOf where a moment lies, in columns
 * @param width that of the plot, in columns; what lies outside it is left out
 */
export function bandColumns(
  { at, most, p99, p95, p50, least }: LatencyColumns,
  [first, last]: readonly [number, number],
  columnOf: (at: number) => number,
  width: number,
): readonly BandColumn[] {
  const columns: BandColumn[] = [];
  let column = Math.floor(columnOf(at[first] ?? 0));
  let found = emptyColumn(column);
  const keep = (): void => {
    if (column >= 0 && column < width) columns.push(found);
  };
  /** From the point before to this one, without the columns of both. */
  const goTo = (index: number, here: number): void => {
    const [from, to] = [columnOf(at[index - 1] ?? 0), columnOf(at[index] ?? 0)];
    for (let each = Math.max(0, column + 1); each < Math.min(width, here); each += 1) {
      const share = (each + 0.5 - from) / (to - from);
      const between = (values: LatencyColumns['p50']): number => {
        const [start, end] = [values[index - 1] ?? 0, values[index] ?? 0];
        return start + (end - start) * share;
      };
      columns.push({
        column: each,
        most: between(most),
        p99: between(p99),
        p95: between(p95),
        p50: between(p50),
        least: between(least),
      });
    }
  };
  for (let index = first; index <= last; index += 1) {
    const here = Math.floor(columnOf(at[index] ?? 0));
    if (here !== column) {
      keep();
      goTo(index, here);
      column = here;
      found = emptyColumn(column);
    }
    found.most = Math.max(found.most, most[index] ?? 0);
    found.p99 = Math.max(found.p99, p99[index] ?? 0);
    found.p95 = Math.max(found.p95, p95[index] ?? 0);
    found.p50 = Math.min(found.p50, p50[index] ?? Infinity);
    found.least = Math.min(found.least, least[index] ?? Infinity);
  }
  keep();
  // One point alone would be all but invisible.
  if (first === last && column + 1 < width) columns.push({ ...found, column: column + 1 });
  return columns;
}

const emptyColumn = (column: number): { -readonly [Name in keyof BandColumn]: number } => ({
  column,
  most: 0,
  p99: 0,
  p95: 0,
  p50: Infinity,
  least: Infinity,
});
