import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconnectDelayMs } from '../../../../renderer/bridge/reconnect-delay.ts';

describe('the delay before a reconnection', () => {
  it('doubles from try to try and stays at 30 s', () => {
    const delaysMs = [0, 1, 2, 3, 4, 5, 6, 7, 20].map((attempt) => reconnectDelayMs(attempt, 0));
    expect(delaysMs).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  });

  it('is between half of its length and the whole of it, whatever the chance', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, random) => {
          const delayMs = reconnectDelayMs(attempt, random);
          const wholeMs = Math.min(30_000, 500 * 2 ** attempt);
          expect(delayMs).toBeGreaterThanOrEqual(wholeMs / 2);
          expect(delayMs).toBeLessThanOrEqual(wholeMs);
        },
      ),
    );
  });
});
