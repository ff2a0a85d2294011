import { expect, it } from 'vitest';
import { groupPlaces } from '../../../../../../electron/core/discord/charts/change-marks.ts';
import {
  bandPath,
  boxesPath,
  linePath,
} from '../../../../../../electron/core/discord/charts/paths.ts';
import { clampedScale, linearScale } from '../../../../../../electron/core/discord/charts/scale.ts';
import { fitText } from '../../../../../../electron/core/discord/charts/text-width.ts';
import { valueTicks } from '../../../../../../electron/core/discord/charts/value-axis.ts';

it('a scale is straight, and at its start where there is no span', () => {
  expect([0, 5, 20].map(linearScale([0, 10], [100, 200]))).toEqual([100, 150, 300]);
  expect([7, 8].map(linearScale([7, 7], [100, 200]))).toEqual([100, 100]);
});

it('a clamped one keeps inside', () =>
  expect([-5, 5, 20].map(clampedScale([0, 10], [200, 100]))).toEqual([200, 150, 100]));

it.each([
  [0, [0, 0.25, 0.5, 0.75, 1]],
  [23, [0, 10, 20, 30]],
  [100, [0, 25, 50, 75, 100]],
  [101, [0, 50, 100, 150]],
  [0.3, [0, 0.1, 0.2, 0.3]],
])('an axis up to %f has round numbers', (most, ticks) => expect(valueTicks(most)).toEqual(ticks));

it('a path goes through its places, a band goes back below', () => {
  expect(
    linePath([
      [0, 1],
      [2.04, 3],
    ]),
  ).toBe('M0 1L2 3');
  expect(
    bandPath(
      [
        [0, 1],
        [2, 1],
      ],
      [
        [0, 5],
        [2, 6],
      ],
    ),
  ).toBe('M0 1L2 1L2 6L0 5Z');
  expect(boxesPath([{ x: 1, y: 2, width: 3, height: 4 }])).toBe('M1 2h3v4h-3z');
});

it('a text is shortened to its room, or left out', () => {
  expect(fitText('81.2.69.142', 200, 20)).toBe('81.2.69.142');
  expect(fitText('81.2.69.142', 90, 20)).toBe('81.2.…');
  expect(fitText('2001:db8:4a7c:…', 150, 20)).toBe('2001:db8:…');
  expect(fitText('81.2.69.142', 40, 20)).toBeNull();
});

it('changes that would overlap are one group', () =>
  expect(groupPlaces([10, 100, 120, 200])).toEqual([
    { first: 10, last: 10, count: 1 },
    { first: 100, last: 120, count: 2 },
    { first: 200, last: 200, count: 1 },
  ]));
