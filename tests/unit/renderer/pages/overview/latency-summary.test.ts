import { expect, it } from 'vitest';
import { latencySummary } from '../../../../../renderer/pages/overview/latency-summary.ts';
import { bucketOf } from '../../../../support/bucket-of.ts';

const measured = (minMs: number, p50Ms: number, maxMs: number) =>
  bucketOf(0, 1, { minMs, p50Ms, maxMs });

it('the day has a best, a worst and a last answer time, where anything was measured', () => {
  expect(latencySummary([bucketOf(0, 1)])).toBeNull();
  expect(
    latencySummary([
      measured(9, 20, 30),
      measured(11, 18, 480),
      measured(12, 21, 40),
      bucketOf(3, 4),
    ]),
  ).toEqual({ best: 9, worst: 480, last: 21 });
});
