import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampRange,
  leastSpanMs,
  panRange,
  pinchRange,
  spanOf,
  type TimeRange,
  zoomRange,
} from '../../../../renderer/charts/time-range.ts';

const now = 1_800_000_000_000;
const bounds = { from: now - 400 * 86_400_000, to: now };

const anyRange = fc
  .tuple(fc.integer({ min: 0, max: now }), fc.integer({ min: 1, max: 500 * 86_400_000 }))
  .map(([from, spanMs]): TimeRange => ({ from, to: from + spanMs }));

const expectWithin = (range: TimeRange): void => {
  expect(range.from).toBeGreaterThanOrEqual(bounds.from);
  expect(range.to).toBeLessThanOrEqual(bounds.to);
  expect(spanOf(range)).toBeGreaterThanOrEqual(leastSpanMs);
  expect(Number.isInteger(range.from) && Number.isInteger(range.to)).toBe(true);
};

describe('a visible range', () => {
  it('stays within what there is, whatever is done to it', () => {
    fc.assert(
      fc.property(
        anyRange,
        fc.double({ min: 0.001, max: 1_000, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (range, factor, share) => {
          const clamped = clampRange(range, bounds);
          expectWithin(clamped);
          expectWithin(zoomRange(clamped, factor, (clamped.from + clamped.to) / 2, bounds));
          expectWithin(panRange(clamped, share, bounds));
          expectWithin(
            pinchRange([clamped.from, clamped.to], [0.2, 0.2 + factor], clamped, bounds),
          );
        },
      ),
    );
  });

  it('that fits is not touched', () => {
    const range = { from: now - 3_600_001, to: now - 1 };
    expect(clampRange(range, bounds)).toEqual(range);
  });

  it('that lies outside is moved, not cut', () => {
    expect(clampRange({ from: now - 1_800_000, to: now + 1_800_000 }, bounds)).toEqual({
      from: now - 3_600_000,
      to: now,
    });
    expect(clampRange({ from: 0, to: 3_600_000 }, bounds)).toEqual({
      from: bounds.from,
      to: bounds.from + 3_600_000,
    });
  });

  it('keeps the moment under the pointer where it is while it is zoomed', () => {
    const range = { from: now - 10_000_000, to: now - 2_000_000 };
    const anchor = now - 8_000_000;
    expect(zoomRange(range, 0.5, anchor, bounds)).toEqual({
      from: now - 9_000_000,
      to: now - 5_000_000,
    });
  });

  it('comes no nearer than a minute', () => {
    const range = { from: now - 120_000, to: now };
    expect(spanOf(zoomRange(range, 0.001, now, bounds))).toBe(leastSpanMs);
  });

  it('is panned by a share of itself, and not past its bounds', () => {
    const range = { from: now - 4_000_000, to: now - 2_000_000 };
    expect(panRange(range, 0.5, bounds)).toEqual({ from: now - 3_000_000, to: now - 1_000_000 });
    expect(panRange(range, 5, bounds)).toEqual({ from: now - 2_000_000, to: now });
  });

  it('keeps what two fingers hold under them', () => {
    const range = { from: now - 8_000_000, to: now - 4_000_000 };
    const held = [range.from + 1_000_000, range.from + 3_000_000] as const;
    const { from, to } = pinchRange(held, [0.25, 0.75], range, bounds);
    expect({ from, to }).toEqual(range);
    const spread = pinchRange(held, [0, 1], range, bounds);
    expect(spread).toEqual({ from: held[0], to: held[1] });
  });

  it('does not turn around when fingers cross', () => {
    const range = { from: now - 8_000_000, to: now - 4_000_000 };
    expect(pinchRange([range.from, range.to], [0.7, 0.3], range, bounds)).toEqual(range);
    expect(pinchRange([range.from, range.to], [0.5, 0.5], range, bounds)).toEqual(range);
  });
});
