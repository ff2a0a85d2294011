import { expect, it } from 'vitest';
import { readNumber } from '../../../../../../electron/core/discord/commands-parts/read-number.ts';

it('reads whole numbers from 0 on, and nothing else that a button may carry', () => {
  expect(['0', '41', '999999999'].map(readNumber)).toEqual([0, 41, 999_999_999]);
  const others = [undefined, '', '-1', '1.5', '1e3', 'x', '9999999999'];
  expect(others.map(readNumber)).toEqual(others.map(() => null));
});
