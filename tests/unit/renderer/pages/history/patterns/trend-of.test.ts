import { expect, it } from 'vitest';
import { trendOf } from '../../../../../../renderer/pages/history/patterns/trend-of.ts';

it.each([
  [30, 10, 'more'],
  [10, 30, 'fewer'],
  [30, 27, 'same'],
  [27, 30, 'same'],
  [0, 0, 'same'],
  [1, 0, 'more'],
  [0, 1, 'fewer'],
] as const)('%s now and %s before is %s', (now, before, trend) => {
  expect(trendOf({ now, before })).toBe(trend);
});
