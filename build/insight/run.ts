/** From here on, up to the next run, everything belongs to one value; 0 is nobody. */
export interface Run {
  readonly start: bigint;
  readonly value: number;
}

/** A later one at the same start takes its place. */
export function put(runs: Run[], start: bigint, value: number): void {
  if (runs.at(-1)?.start === start) runs.pop();
  runs.push({ start, value });
}

/** Neighbours of one value are one run; what is nobody's at the very beginning is left out. */
export const merged = (runs: readonly Run[]): readonly Run[] =>
  runs.filter(({ value }, index) => value !== (runs[index - 1]?.value ?? 0));

export interface Range {
  readonly first: bigint;
  readonly last: bigint;
  readonly value: number;
}

/** Ranges in ascending order, with nobody between them. Where two overlap, the later one wins. */
export function runsOf(ranges: readonly Range[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { first, last, value } of ranges) {
    put(runs, first, value);
    put(runs, last + 1n, 0);
  }
  const unordered = runs.find(({ start }, index) => start < (runs[index - 1]?.start ?? 0n));
  return merged(unordered === undefined ? runs : withoutOverlaps(runs));
}

/** The end of a range that another one has cut off lies behind that one's beginning. */
function withoutOverlaps(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    while (kept.at(-1)?.value === 0 && (kept.at(-1)?.start ?? 0n) > run.start) kept.pop();
    put(kept, run.start, run.value);
  }
  return kept;
}
