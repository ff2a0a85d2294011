import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { barCount, barMs, daySpan } from '../../../../../renderer/pages/overview/day-span.ts';

it('the last day is 96 whole quarters, of which the last one runs now', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (now) => {
      const { from, to } = daySpan(now);
      expect(to - from).toBe(barCount * barMs);
      expect(to % barMs).toBe(0);
      expect(now).toBeLessThan(to);
      expect(now).toBeGreaterThanOrEqual(to - barMs);
    }),
  );
});
