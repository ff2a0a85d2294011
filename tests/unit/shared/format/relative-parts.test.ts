import { describe, expect, it } from 'vitest';
import { relativeParts } from '../../../../shared/format/relative-parts.ts';

const nowMs = 1_800_000_000_000;

describe('how long ago', () => {
  it.each([
    [0, null],
    [4_999, null],
    [5_000, { count: 5, unit: 'second' }],
    [59_999, { count: 59, unit: 'second' }],
    [60_000, { count: 1, unit: 'minute' }],
    [3_599_999, { count: 59, unit: 'minute' }],
    [3_600_000, { count: 1, unit: 'hour' }],
    [86_400_000, { count: 1, unit: 'day' }],
    [31 * 86_400_000, { count: 1, unit: 'month' }],
    [800 * 86_400_000, { count: 2, unit: 'year' }],
  ] as const)('%d ms is said in one unit', (agoMs, parts) => {
    expect(relativeParts(nowMs - agoMs, nowMs)).toEqual(parts);
  });

  it('is now for a moment that another clock puts into the future', () => {
    expect(relativeParts(nowMs + 90_000, nowMs)).toBeNull();
  });
});
