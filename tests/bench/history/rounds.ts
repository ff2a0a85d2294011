import { ms, percentile } from '../table.ts';
import type { Column } from './columns.ts';

const rounds = 3;

/** Everybody in turn, several times, so that a busy minute of the machine falls on all. */
export async function inRounds<Result>(
  measured: readonly Column[],
  measure: (column: Column) => Promise<Result>,
): Promise<ReadonlyMap<Column, readonly Result[]>> {
  const results = new Map<Column, Result[]>(measured.map((column) => [column, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const column of measured) results.get(column)?.push(await measure(column));
  }
  return results;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
export const longest = (values: readonly number[]): string =>
  values.length === 0 ? 'none' : ms(percentile(values, 1));
