import { expect, it } from 'vitest';
import { sameValue } from '../../../../shared/settings/same-value.ts';

it.each([
  [1, 1, true],
  [1, '1', false],
  [null, undefined, false],
  [[], [], true],
  [[], {}, false],
  [['a', 'b'], ['b', 'a'], false],
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: undefined }, { b: undefined }, false],
])('whether %j and %j are the same: %s', (one, other, same) => {
  expect(sameValue(one, other)).toBe(same);
  expect(sameValue(other, one)).toBe(same);
});
