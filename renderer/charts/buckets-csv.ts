import type { Bucket } from '../../shared/domain/series.ts';

const columns = [
  ['from', ({ from }: Bucket) => new Date(from).toISOString()],
  ['to', ({ to }: Bucket) => new Date(to).toISOString()],
  ['readings', ({ count }: Bucket) => count],
  ['min_ms', ({ minMs }: Bucket) => minMs],
  ['mean_ms', ({ meanMs }: Bucket) => meanMs],
  ['p50_ms', ({ p50Ms }: Bucket) => p50Ms],
  ['p95_ms', ({ p95Ms }: Bucket) => p95Ms],
  ['p99_ms', ({ p99Ms }: Bucket) => p99Ms],
  ['max_ms', ({ maxMs }: Bucket) => maxMs],
  ['up_ms', ({ upMs }: Bucket) => upMs],
  ['degraded_ms', ({ degradedMs }: Bucket) => degradedMs],
  ['down_ms', ({ downMs }: Bucket) => downMs],
  ['maintenance_ms', ({ maintenanceMs }: Bucket) => maintenanceMs],
  ['unknown_ms', ({ unknownMs }: Bucket) => unknownMs],
] as const;

/** Microseconds are as fine as readings are. */
const text = (value: string | number | null): string =>
  typeof value === 'number' ? String(Math.round(value * 1_000) / 1_000) : (value ?? '');

/** RFC 4180; moments in UTC, numbers with a point: for programs, whatever the reader's language. */
export function bucketsCsv(buckets: readonly Bucket[]): string {
  const lines = buckets.map((bucket) => columns.map(([, read]) => text(read(bucket))).join(','));
  return [columns.map(([name]) => name).join(','), ...lines, ''].join('\r\n');
}
