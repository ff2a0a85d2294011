import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundUp } from '../../../../shared/charts/round-up.ts';

const parts = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

describe('the end of an axis', () => {
  it('is round', () => {
    expect([0, 0.7, 1, 11, 23, 64, 101, 850, 1_001].map((value) => roundUp(value, parts))).toEqual([
      1, 0.8, 1, 15, 30, 80, 150, 1_000, 1_500,
    ]);
  });

  it('lies at or above the value, and not far above it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (value) => {
        expect(roundUp(value, parts)).toBeGreaterThanOrEqual(value * (1 - 1e-6));
        expect(roundUp(value, parts)).toBeLessThanOrEqual(value * 1.51);
      }),
    );
  });

  it('is of the parts that are asked for', () => {
    expect([0.021, 0.25, 2.6, 7].map((value) => roundUp(value, [1, 2.5, 5]))).toEqual([
      0.025, 0.25, 5, 10,
    ]);
  });
});
