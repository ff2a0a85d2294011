import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hatched } from '../../../../../../electron/core/discord/charts/hatch.ts';
import type { Box } from '../../../../../../electron/core/discord/charts/paths.ts';

type Polygon = readonly (readonly [number, number])[];

/** Of the lines: the ground is drawn with `h` and `v`. */
function polygonsOf(elements: readonly string[]): readonly Polygon[] {
  const d = / d="([^"h]*)"/.exec(elements.join(''))?.[1] ?? '';
  return d
    .split('Z')
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split(/[ML]/)
        .filter((place) => place !== '')
        .map((place) => place.split(' ').map(Number) as [number, number]),
    );
}

const areaOf = (polygon: Polygon): number =>
  Math.abs(
    polygon.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
const areaOfAll = (polygons: readonly Polygon[]): number =>
  polygons.reduce((sum, polygon) => sum + areaOf(polygon), 0);

const aBox = fc.record({
  x: fc.integer({ min: 0, max: 900 }),
  y: fc.integer({ min: 0, max: 300 }),
  width: fc.integer({ min: 1, max: 900 }),
  height: fc.integer({ min: 1, max: 300 }),
});
const hatches = ['degraded', 'maintenance', 'unknown'] as const;

describe('a hatch', () => {
  it.each([
    ['degraded', 0.5],
    ['maintenance', 0.4],
    ['unknown', 0.25],
  ] as const)('of %s covers %d of a box', (hatch, share) => {
    const box: Box = { x: 17, y: 5, width: 600, height: 240 };
    const covered = areaOfAll(polygonsOf(hatched(hatch, [box])));
    expect(covered / (box.width * box.height)).toBeCloseTo(share, 1);
  });

  it('never leaves its box', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hatches), aBox, (hatch, box) => {
        for (const [x, y] of polygonsOf(hatched(hatch, [box])).flat()) {
          expect(x).toBeGreaterThanOrEqual(box.x - 0.05);
          expect(x).toBeLessThanOrEqual(box.x + box.width + 0.05);
          expect(y).toBeGreaterThanOrEqual(box.y - 0.05);
          expect(y).toBeLessThanOrEqual(box.y + box.height + 0.05);
        }
      }),
    );
  });

  it('runs on from one box into the next', () => {
    const whole: Box = { x: 10, y: 20, width: 200, height: 100 };
    const halves = [
      { ...whole, width: 70 },
      { ...whole, x: 80, width: 130 },
    ];
    for (const hatch of hatches) {
      const [one, two] = [[whole], halves].map((boxes) =>
        areaOfAll(polygonsOf(hatched(hatch, boxes))),
      );
      expect(Math.abs((one ?? 0) - (two ?? 0))).toBeLessThan(40);
    }
  });

  it('is nothing of nothing, and has a ground only where its colour shows between the lines', () => {
    const box: Box = { x: 0, y: 0, width: 50, height: 50 };
    expect(hatched('unknown', [])).toEqual([]);
    expect(hatched('unknown', [box])).toHaveLength(1);
    expect(hatched('degraded', [box])).toHaveLength(2);
  });
});
