import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leastWindow,
  type Rectangle,
  windowPlace,
} from '../../../../electron/desktop/window-place.ts';

const main: Rectangle = { x: 0, y: 25, width: 1_440, height: 875 };
const left: Rectangle = { x: -1_920, y: 0, width: 1_920, height: 1_080 };

describe('the place of the window', () => {
  it('is the middle of the main screen the first time', () => {
    expect(windowPlace(null, [main])).toEqual({ x: 160, y: 73, width: 1_120, height: 780 });
  });

  it('is where it was', () => {
    const last = { x: -1_500, y: 100, width: 900, height: 700 };
    expect(windowPlace(last, [main, left])).toEqual(last);
  });

  it('is the main screen when its own has been unplugged, in its own size', () => {
    expect(windowPlace({ x: -1_500, y: 100, width: 900, height: 700 }, [main])).toEqual({
      x: 270,
      y: 113,
      width: 900,
      height: 700,
    });
  });

  it('is brought back when too little of its title is left to take hold of', () => {
    expect(windowPlace({ x: 1_400, y: 100, width: 900, height: 700 }, [main]).x).toBe(270);
    expect(windowPlace({ x: 1_300, y: 100, width: 900, height: 700 }, [main]).x).toBe(1_300);
    expect(windowPlace({ x: 0, y: 880, width: 900, height: 700 }, [main]).y).toBe(113);
  });

  it('is not below the menu bar', () => {
    expect(windowPlace({ x: 0, y: 0, width: 900, height: 700 }, [main]).y).toBe(25);
  });

  it('is no larger than the screen', () => {
    const { width, height } = windowPlace({ x: 0, y: 25, width: 4_000, height: 3_000 }, [main]);
    expect({ width, height }).toEqual({ width: 1_440, height: 875 });
  });

  it('is somewhere although no screen is known', () => {
    expect(windowPlace(null, [])).toEqual({ x: 0, y: 0, width: 1_120, height: 780 });
  });

  it('can always be seen and used', () => {
    const number = fc.integer({ min: -5_000, max: 5_000 });
    const size = fc.integer({ min: 0, max: 8_000 });
    const screen = fc.record({
      x: number,
      y: number,
      width: fc.integer({ min: 640, max: 5_000 }),
      height: fc.integer({ min: 480, max: 3_000 }),
    });
    fc.assert(
      fc.property(
        fc.record({ x: number, y: number, width: size, height: size }),
        fc.array(screen, { minLength: 1, maxLength: 3 }),
        (last, screens) => {
          const place = windowPlace(last, screens);
          expect(place.width).toBeGreaterThanOrEqual(leastWindow.width);
          expect(place.height).toBeGreaterThanOrEqual(leastWindow.height);
          const reachable = screens.some(
            ({ x, y, width, height }) =>
              Math.min(place.x + place.width, x + width) - Math.max(place.x, x) >= 64 &&
              place.y >= y &&
              place.y <= y + height - 64,
          );
          expect(reachable).toBe(true);
        },
      ),
    );
  });
});
