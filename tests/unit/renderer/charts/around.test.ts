import { expect, it } from 'vitest';
import { around } from '../../../../renderer/charts/around.ts';

it('something long is shown with as much before and after it', () => {
  expect(around({ from: 10_000_000, to: 13_000_000 })).toEqual({ from: 7_000_000, to: 16_000_000 });
});

it('something short is shown with minutes before and after it', () => {
  const { from, to } = around({ from: 10_000_000, to: 10_005_000 });
  expect(to - from).toBe(15 * 60_000);
});
