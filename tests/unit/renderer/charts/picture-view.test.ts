import { describe, expect, it } from 'vitest';
import { offsetIn, pictureOf } from '../../../../renderer/charts/picture-view.ts';

const seen = { from: 1_000_000, perMs: 0.5, width: 400, height: 90 };
const moved = (byMs: number) => ({ ...seen, from: seen.from + byMs });

describe('what is painted', () => {
  it('is what is seen, at first and while it is zoomed', () => {
    expect(pictureOf(seen, null)).toEqual(seen);
    expect(pictureOf(seen, { ...seen, perMs: 0.4 })).toEqual(seen);
  });

  it('has a margin on both sides otherwise', () => {
    expect(pictureOf(seen, seen)).toEqual({ ...seen, from: 999_800, width: 600 });
    expect(pictureOf(moved(50), seen)).toEqual({ ...seen, from: 999_850, width: 600 });
  });
});

describe('a picture', () => {
  const picture = pictureOf(seen, seen);

  it('is only moved as long as it holds all that is seen', () => {
    expect(offsetIn(picture, seen)).toBe(100);
    expect(offsetIn(picture, moved(-200))).toBe(0);
    expect(offsetIn(picture, moved(200))).toBe(200);
    expect(offsetIn(picture, moved(-204))).toBe(null);
    expect(offsetIn(picture, moved(204))).toBe(null);
  });

  it('is of no use for another zoom or another height', () => {
    expect(offsetIn(picture, { ...seen, perMs: 0.51 })).toBe(null);
    expect(offsetIn(picture, { ...seen, height: 91 })).toBe(null);
  });
});
