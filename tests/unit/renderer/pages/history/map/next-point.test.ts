import { expect, it } from 'vitest';
import { nextPoint } from '../../../../../../renderer/pages/history/map/next-point.ts';

it.each([
  ['ArrowRight', 2, 5],
  ['ArrowDown', 2, 5],
  ['ArrowLeft', 2, 0],
  ['ArrowUp', 0, 0],
  ['ArrowRight', 5, 5],
  ['Home', 5, 0],
  ['End', 0, 5],
  ['Enter', 0, null],
])('%s leads from point %s to %s', (key, from, to) => {
  expect(nextPoint(key, from, [0, 2, 5])).toBe(to);
});

it('without points no key leads anywhere', () => {
  expect(nextPoint('End', 0, [])).toBeNull();
});
