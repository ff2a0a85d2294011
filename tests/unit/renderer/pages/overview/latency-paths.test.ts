import { describe, expect, it } from 'vitest';
import { latencyPaths } from '../../../../../renderer/pages/overview/latency-paths.ts';
import { bucketOf } from '../../../../support/bucket-of.ts';

const span = { from: 0, to: 4 };
const measured = (index: number, p50Ms: number, p95Ms: number | null) =>
  bucketOf(index, index + 1, { p50Ms, p95Ms });

describe('the line of answer times', () => {
  it('is nothing where nothing was measured', () => {
    expect(latencyPaths([bucketOf(0, 1), bucketOf(1, 2)], span)).toEqual({ line: '', band: '' });
  });

  it('has a gap where nothing is known, and is never a lonely point', () => {
    const { line } = latencyPaths(
      [measured(0, 25, 100), measured(1, 25, 100), bucketOf(2, 3), measured(3, 25, 100)],
      span,
    );
    expect(line).toBe('M0 23.6L120 23.6L360 23.6M720 23.6L840 23.6');
  });

  it('has a band up to where 95 % are, which is flat where that is not known', () => {
    expect(latencyPaths([measured(0, 25, 100)], span).band).toBe('M0 3.3L120 3.3L120 23.6L0 23.6z');
    expect(latencyPaths([measured(0, 100, null)], span).band).toBe('M0 3.3L120 3.3L120 3.3L0 3.3z');
  });
});
