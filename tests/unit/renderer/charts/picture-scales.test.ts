import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pictureScales } from '../../../../renderer/charts/picture-scales.ts';

beforeEach(() => vi.stubGlobal('devicePixelRatio', 1));
afterEach(() => vi.unstubAllGlobals());

const view = { from: 1_000, perMs: 0.1, width: 100, height: 50 };
/** A reading each 100 ms, which is 10 pixels. */
const at = Array.from({ length: 40 }, (_, index) => index * 100);
const p50 = at.map(() => 20);

describe('where things lie in a picture', () => {
  it('is counted from its upper left corner', () => {
    const { x, y } = pictureScales({ at, p50 }, view, 40);
    expect([x(1_000), x(1_500), x(2_000)]).toEqual([0, 50, 100]);
    expect([y(40), y(20), y(0)]).toEqual([0, 25, 50]);
  });

  it('takes one reading beyond each edge along, and no more', () => {
    expect(pictureScales({ at, p50 }, view, 40).runs).toEqual([[9, 21]]);
    expect(pictureScales({ at, p50 }, { ...view, from: -500 }, 40).runs).toEqual([[0, 6]]);
    expect(pictureScales({ at, p50 }, { ...view, from: 3_500 }, 40).runs).toEqual([[34, 39]]);
  });

  it('knows where the line is interrupted', () => {
    const holed = p50.map((value, index) => (index === 15 ? null : value));
    expect(pictureScales({ at, p50: holed }, view, 40).runs).toEqual([
      [9, 14],
      [16, 21],
    ]);
  });

  it('shows readings one by one only where they are far apart', () => {
    expect(pictureScales({ at, p50 }, view, 40).isSparse).toBe(true);
    expect(pictureScales({ at, p50 }, { ...view, perMs: 0.08 }, 40).isSparse).toBe(false);
  });

  it('stands for a chart without readings, too', () => {
    const none = { at: [0, 900], p50: [null, null] };
    expect(pictureScales(none, view, 40)).toMatchObject({ runs: [] });
  });
});
