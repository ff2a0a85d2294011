import { expect, it } from 'vitest';
import { runsOf } from '../../../../renderer/charts/runs.ts';

it('neighbours that are there are one run', () => {
  expect(runsOf([1, 2, null, 3, null, null, 4, 5], 0, 7)).toEqual([
    [0, 1],
    [3, 3],
    [6, 7],
  ]);
});

it('a run is cut where the view ends', () => {
  expect(runsOf([1, 2, 3, 4], 1, 2)).toEqual([[1, 2]]);
});
