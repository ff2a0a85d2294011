import type { Bucket } from '../../../shared/domain/series.ts';
import type { DaySpan } from './day-span.ts';

export const latencyBox = { width: 960, height: 44 } as const;

/** A line, and the band from it up to the 95th percentile; both have gaps where nothing was measured. */
export interface LatencyPaths {
  readonly line: string;
  readonly band: string;
}

interface Point {
  readonly x: number;
  readonly middle: number;
  readonly high: number;
}

const headroom = 1.08;

export function latencyPaths(buckets: readonly Bucket[], span: DaySpan): LatencyPaths {
  const highest = Math.max(1, ...buckets.map(({ p50Ms, p95Ms }) => p95Ms ?? p50Ms ?? 0));
  // By its root: one slow hour must not press the rest of the day flat.
  const yOf = (ms: number): number => latencyBox.height * (1 - Math.sqrt(ms / highest) / headroom);
  const xOf = (at: number): number => ((at - span.from) / (span.to - span.from)) * latencyBox.width;
  const runs: Point[][] = [];
  let before: Bucket | null = null;
  for (const bucket of buckets) {
    const { p50Ms, p95Ms, from, to } = bucket;
    if (p50Ms === null) {
      before = null;
      continue;
    }
    const point = { x: xOf((from + to) / 2), middle: yOf(p50Ms), high: yOf(p95Ms ?? p50Ms) };
    if (before?.to === from) runs.at(-1)?.push(point);
    // Alone it would be no line at all: it is as long as its bucket.
    else runs.push([{ ...point, x: xOf(from) }, point]);
    before = bucket;
  }
  return { line: runs.map(lineOf).join(''), band: runs.map(bandOf).join('') };
}

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

const through = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L');

const lineOf = (run: readonly Point[]): string =>
  `M${through(run.map(({ x, middle }) => [x, middle]))}`;

const bandOf = (run: readonly Point[]): string =>
  `M${through([
    ...run.map(({ x, high }) => [x, high] as const),
    ...run.toReversed().map(({ x, middle }) => [x, middle] as const),
  ])}z`;
