import { expect, it } from 'vitest';
import {
  heatLevel,
  heatLevels,
} from '../../../../../../renderer/pages/history/patterns/heat-level.ts';

it('nothing has a shade of its own, one is seen, and the most is the strongest', () => {
  expect([0, 1, 25, 26, 50, 75, 99, 100].map((count) => heatLevel(count, 100))).toEqual([
    0, 1, 1, 2, 2, 3, 4, 4,
  ]);
  expect(heatLevel(1, 1)).toBe(heatLevels);
  expect(heatLevel(0, 0)).toBe(0);
});
