import { expect, it } from 'vitest';
import { bucketsCsv } from '../../../../renderer/charts/buckets-csv.ts';
import { aBadBucket, aBucket } from '../../../support/a-bucket.ts';

it('numbers are copied for programs: UTC, points, and empty where there is no reading', () => {
  const at = Date.UTC(2026, 2, 1, 12);
  const lines = bucketsCsv([
    aBucket({ from: at, count: 3, minMs: 1.2345678, maxMs: 1_234.5 }),
    aBadBucket('down', at + 1_000),
  ]).split('\r\n');
  expect(lines).toEqual([
    'from,to,readings,min_ms,mean_ms,p50_ms,p95_ms,p99_ms,max_ms,up_ms,degraded_ms,down_ms,maintenance_ms,unknown_ms',
    '2026-03-01T12:00:00.000Z,2026-03-01T12:00:01.000Z,3,1.235,20,20,20,20,1234.5,1000,0,0,0,0',
    '2026-03-01T12:00:01.000Z,2026-03-01T12:00:02.000Z,0,,,,,,,0,0,1000,0,0',
    '',
  ]);
});
