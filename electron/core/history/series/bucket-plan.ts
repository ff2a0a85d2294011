import { keptFrom, type RollupProgress } from './rollup-progress.ts';
import { ceilTo, dayMs, floorTo, rollupWidths } from './widths.ts';

/** Neighbouring buckets of one width, but for the last one, which ends where the segment ends. */
export interface BucketSegment {
  /** What they are made from: roll-ups of this width, or 1 for single readings. */
  readonly gridMs: number;
  readonly from: number;
  readonly to: number;
  readonly bucketMs: number;
}

/**
 * Cuts a span into at most `count` buckets: each from the coarsest roll-ups that are fine enough for it, and where
 * retention has taken these, from the finest there are. Edges lie on the grid of the roll-ups, so the first bucket
 * may begin before `from`, and the last one end after `to`, by less than one roll-up.
 */
export function planBuckets(
  from: number,
  to: number,
  count: number,
  progress: RollupProgress,
): readonly BucketSegment[] {
  const grids = [
    { gridMs: 1, keptFrom: progress.readingsFrom },
    ...rollupWidths.map((gridMs) => ({ gridMs, keptFrom: keptFrom(progress, gridMs) })),
  ];
  const finest = grids.findLastIndex(({ gridMs }) => gridMs <= (to - from) / count);
  const pieces = piecesOf(from, to, grids.slice(Math.max(0, finest)), progress.rolledTo);
  if (pieces.length === 1 || pieces.length < count) return withBuckets(pieces, count);
  // Not even one bucket a piece: then all of it from what the oldest needs.
  const oldest = pieces[0]?.gridMs ?? dayMs;
  const coarser = grids.filter(({ gridMs }) => gridMs >= oldest);
  return withBuckets(piecesOf(from, to, coarser, progress.rolledTo), count);
}

type Piece = Omit<BucketSegment, 'bucketMs'>;

/** The newest from the first grid; what is older than it is kept from the next one, and so on. */
function piecesOf(
  from: number,
  to: number,
  grids: readonly { readonly gridMs: number; readonly keptFrom: number }[],
  rolledTo: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = to;
  for (const [index, { gridMs, keptFrom: kept }] of grids.entries()) {
    // What is not rolled up yet can be cut anywhere.
    if (pieces.length === 0) end = to >= rolledTo ? to : ceilTo(to, gridMs);
    const coarser = grids[index + 1]?.gridMs ?? gridMs;
    const start = kept <= from ? floorTo(from, gridMs) : ceilTo(kept, coarser);
    if (start >= end) continue;
    pieces.unshift({ gridMs, from: start, to: end });
    end = start;
    if (end <= from) break;
  }
  return pieces;
}

/** Rounding up may cost each piece one bucket, where there are several. */
function withBuckets(pieces: readonly Piece[], count: number): readonly BucketSegment[] {
  const first = pieces[0]?.from ?? 0;
  const totalMs = (pieces.at(-1)?.to ?? 0) - first;
  const spare = pieces.length === 1 ? 0 : pieces.length;
  const leastMs = totalMs / (count - spare);
  return pieces.map((piece) => ({ ...piece, bucketMs: ceilTo(leastMs, piece.gridMs) }));
}
