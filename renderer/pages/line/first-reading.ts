import type { Bucket } from '../../../shared/domain/series.ts';

/** Where what is known begins; null when nothing is. */
export const firstKnownAt = (buckets: readonly Bucket[]): number | null =>
  buckets.find(({ count, coverage }) => count > 0 || coverage > 0)?.from ?? null;
