import type { Bucket } from '../../shared/domain/series.ts';
import { spanOf, type TimeRange } from './time-range.ts';

/** As the contract bounds it. */
const mostBuckets = 2_000;
const bucketsPerPixel = 2;
/** On each side, so that a pan shows something before the answer comes. */
const marginShare = 0.25;

export interface BucketRequest extends TimeRange {
  readonly buckets: number;
}

export interface LoadedBuckets {
  readonly request: BucketRequest;
  readonly buckets: readonly Bucket[];
}

/** @param widthPx of the plot, CSS pixels */
export function bucketRequest(range: TimeRange, bounds: TimeRange, widthPx: number): BucketRequest {
  const marginMs = Math.round(spanOf(range) * marginShare);
  // Nothing is asked for beyond the first reading and now, unless that is what is looked at.
  const from = Math.max(0, Math.min(range.from, Math.max(bounds.from, range.from - marginMs)));
  const to = Math.max(range.to, Math.min(bounds.to, range.to + marginMs));
  const perRange = Math.max(1, Math.ceil(widthPx * bucketsPerPixel));
  const wanted = Math.round(perRange * ((to - from) / spanOf(range)));
  return { from, to, buckets: Math.max(1, Math.min(mostBuckets, wanted)) };
}

/** How much coarser, and how much finer, than needed what is loaded may be before it is asked for again. */
const tooCoarse = 1.6;
const tooFine = 3;

/**
 * Whether what is loaded, or on its way, shows this range as well as a new answer would. A part of a bucket may be
 * missing at the end: of what goes on by itself, tailRequest() brings the rest.
 */
export function covers(loaded: BucketRequest, range: TimeRange, wanted: BucketRequest): boolean {
  const loadedMs = spanOf(loaded) / loaded.buckets;
  if (loaded.from > range.from || loaded.to + loadedMs < range.to) return false;
  const wantedMs = spanOf(wanted) / wanted.buckets;
  return loadedMs <= wantedMs * tooCoarse && wantedMs <= loadedMs * tooFine;
}

/** The newest bucket and what came after it, in buckets as wide as the ones there are. */
export function tailRequest(
  { request, buckets }: LoadedBuckets,
  now: number,
): BucketRequest | null {
  const last = buckets.at(-1);
  if (last === undefined || now <= last.from) return null;
  const widthMs = Math.max(1, spanOf(request) / request.buckets);
  const missing = Math.ceil((now - last.from) / widthMs);
  return { from: last.from, to: now, buckets: Math.max(1, Math.min(mostBuckets, missing)) };
}

/** What is new takes the place of what it overlaps; what has gone out of sight on the left is dropped. */
export function withTail(
  { request, buckets }: LoadedBuckets,
  tail: readonly Bucket[],
  keepFrom: number,
): LoadedBuckets {
  const [first] = tail;
  const last = tail.at(-1);
  if (first === undefined || last === undefined) return { request, buckets };
  const kept = buckets.filter(({ from, to }) => to > keepFrom && from < first.from);
  const widthMs = spanOf(request) / request.buckets;
  const from = Math.max(request.from, Math.min(keepFrom, first.from));
  const to = Math.max(request.to, last.to);
  return {
    // The same resolution as before, whatever was appended.
    request: { from, to, buckets: Math.max(1, Math.round((to - from) / widthMs)) },
    buckets: [...kept, ...tail],
  };
}
