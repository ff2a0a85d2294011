import { expect, it } from 'vitest';
import { readPageNumber } from '../../../../renderer/components/read-page-number.ts';

it.each([
  ['', 0],
  ['page=1', 0],
  ['page=3', 2],
  ['page=0', 0],
  ['page=-2', 0],
  ['page=1.5', 0],
  ['page=x', 0],
  ['page=1000001', 0],
])('"%s" is page %d', (search, page) => {
  expect(readPageNumber(new URLSearchParams(search))).toBe(page);
});
