/** A span of one series, or of all, in which roll-ups have to be made anew. UTC milliseconds. */
export interface TouchedRange {
  /** Null: all of them. */
  readonly seriesId: number | null;
  readonly from: number;
  readonly to: number;
}

/** The same spans, those of one series that overlap or meet as one: nothing is made twice. */
export function joinRanges(ranges: readonly TouchedRange[]): readonly TouchedRange[] {
  const joined: TouchedRange[] = [];
  const inOrder = ranges
    .filter(({ from, to }) => from < to)
    .sort((a, b) => (a.seriesId ?? 0) - (b.seriesId ?? 0) || a.from - b.from);
  for (const range of inOrder) {
    const last = joined.at(-1);
    if (last !== undefined && last.seriesId === range.seriesId && range.from <= last.to) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    } else {
      joined.push(range);
    }
  }
  return joined;
}
