import type { Bucket } from '../../shared/domain/series.ts';

/** The bucket a moment lies in; null before the first and after the last. */
export function bucketIndexAt(buckets: readonly Bucket[], at: number): number | null {
  let low = 0;
  let high = buckets.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const bucket = buckets[middle];
    if (bucket === undefined) return null;
    if (at < bucket.from) high = middle - 1;
    else if (at >= bucket.to) low = middle + 1;
    else return middle;
  }
  return null;
}

/**
 * The bucket to be read out where the cursor is: with readings, when one is about as near as an eye can tell.
 * @param reachMs how far to look to either side
 */
export function bucketToRead(
  buckets: readonly Bucket[],
  at: number,
  reachMs: number,
): Bucket | null {
  const index = bucketIndexAt(buckets, at);
  const here = index === null ? undefined : buckets[index];
  if (index === null || here === undefined) return null;
  if (here.count > 0) return here;
  let found: Bucket | null = null;
  let nearestMs = reachMs;
  for (const direction of [-1, 1]) {
    for (let each = index + direction; ; each += direction) {
      const bucket = buckets[each];
      if (bucket === undefined) break;
      const awayMs = direction < 0 ? at - bucket.to : bucket.from - at;
      if (awayMs > nearestMs) break;
      // Only across good time: the reading before an outage says nothing about it.
      if (bucket.count === 0 && bucket.upMs + bucket.degradedMs < bucket.to - bucket.from) break;
      if (bucket.count > 0) {
        found = bucket;
        nearestMs = awayMs;
        break;
      }
    }
  }
  return here.upMs + here.degradedMs < here.to - here.from ? here : (found ?? here);
}

/** The next bucket with something to say, from where the cursor is. @param at null: from the nearer end */
export function stepBucket(
  buckets: readonly Bucket[],
  at: number | null,
  direction: -1 | 1,
): Bucket | null {
  const start = at === null ? null : bucketIndexAt(buckets, at);
  let index = start === null ? (direction < 0 ? buckets.length - 1 : 0) : start + direction;
  for (; index >= 0 && index < buckets.length; index += direction) {
    const bucket = buckets[index];
    if (bucket !== undefined && (bucket.count > 0 || bucket.downMs > 0)) return bucket;
  }
  return null;
}
