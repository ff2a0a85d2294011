import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glancePlace, glanceSize } from '../../../../electron/desktop/glance-place.ts';

const screen = { x: 0, y: 25, width: 1_440, height: 875 };
const icon = (x: number, y: number) => ({ x, y, width: 22, height: 22 });

describe('the small window', () => {
  it.each([
    ['below an icon in a bar at the top', icon(1_000, 1), { x: 841, y: 33 }],
    ['above an icon in a bar at the bottom', icon(1_000, 878), { x: 841, y: 410 }],
    ['at the edge of the screen for an icon at its edge', icon(1_418, 1), { x: 1_092, y: 33 }],
    ['beside an icon in a bar at the left', icon(4, 400), { x: 8, y: 430 }],
    [
      'in the upper right corner where nobody tells of the icon',
      { x: 0, y: 0, width: 0, height: 0 },
      { x: 1_092, y: 33 },
    ],
  ])('stands %s', (_name, at, place) => {
    expect(glancePlace(at, screen)).toEqual({ ...place, ...glanceSize });
  });

  it('is always wholly on the screen', () => {
    const number = fc.integer({ min: -4_000, max: 4_000 });
    fc.assert(
      fc.property(number, number, number, number, (x, y, screenX, screenY) => {
        const area = { x: screenX, y: screenY, width: 1_280, height: 720 };
        const place = glancePlace(icon(x, y), area);
        expect(place.x).toBeGreaterThanOrEqual(area.x);
        expect(place.y).toBeGreaterThanOrEqual(area.y);
        expect(place.x + place.width).toBeLessThanOrEqual(area.x + area.width);
        expect(place.y + place.height).toBeLessThanOrEqual(area.y + area.height);
      }),
    );
  });
});
