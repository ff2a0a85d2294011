import { describe, expect, it } from 'vitest';
import { partIn, pictureOf } from '../../../../renderer/charts/picture-view.ts';

const seen = { from: 1_000_000, perMs: 0.5, width: 400, height: 90 };
const moved = (byMs: number) => ({ ...seen, from: seen.from + byMs });
/** Zoomed about the middle of what is seen. */
function zoomed(factor: number) {
  const perMs = seen.perMs * factor;
  return { ...seen, perMs, from: seen.from + (1 - 1 / factor) * 400 };
}

const zoomedPicture = pictureOf(seen, { ...seen, perMs: 0.45 });

describe('what is painted', () => {
  it('has a margin on both sides for a pan', () => {
    expect(pictureOf(seen, seen)).toEqual({ ...seen, from: 999_800, width: 600 });
    expect(pictureOf(moved(50), seen)).toEqual({ ...seen, from: 999_850, width: 600 });
  });

  it('has a smaller one at first and while it is zoomed', () => {
    expect(zoomedPicture).toEqual({ ...seen, from: 999_920, width: 480 });
    expect(pictureOf(seen, null)).toEqual(zoomedPicture);
  });
});

describe('a picture', () => {
  const picture = pictureOf(seen, seen);

  it('is only moved as long as it holds all that is seen', () => {
    expect(partIn(picture, seen)).toEqual({ offset: 100, width: 400 });
    expect(partIn(picture, moved(-200))).toEqual({ offset: 0, width: 400 });
    expect(partIn(picture, moved(200))).toEqual({ offset: 200, width: 400 });
    expect(partIn(picture, moved(-204))).toBe(null);
    expect(partIn(picture, moved(204))).toBe(null);
  });

  it('is stretched a little by a zoom', () => {
    expect(partIn(picture, zoomed(1.06))).toEqual({ offset: 111, width: 377 });
    expect(partIn(picture, zoomed(0.95))).toEqual({ offset: 89, width: 421 });
  });

  it('is of no use for a far zoom, one that shows more than it has, or another height', () => {
    expect(partIn(picture, zoomed(1.2))).toBe(null);
    expect(partIn(picture, zoomed(0.8))).toBe(null);
    expect(partIn(zoomedPicture, zoomed(0.88))).toEqual({ offset: 13, width: 455 });
    expect(partIn({ ...zoomedPicture, from: 1_000_000 }, zoomed(0.92))).toBe(null);
    expect(partIn(picture, { ...seen, height: 91 })).toBe(null);
  });
});
