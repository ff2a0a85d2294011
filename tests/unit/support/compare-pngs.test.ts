import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { comparePngs } from '../../support/compare-pngs.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly colour: readonly [number, number, number];
}

const fog = [237, 242, 241] as const;

function picture(boxes: readonly Box[], height = 300): PNG {
  const png = new PNG({ width: 400, height });
  const all = [{ left: 0, top: 0, width: 400, height, colour: fog }, ...boxes];
  for (const { left, top, width, height: boxHeight, colour } of all) {
    for (let y = top; y < top + boxHeight; y += 1) {
      for (let x = left; x < left + width; x += 1) {
        png.data.set([...colour, 255], (y * 400 + x) * 4);
      }
    }
  }
  return png;
}

const button: Box = { left: 64, top: 64, width: 72, height: 40, colour: [10, 92, 99] };

describe('two screenshots', () => {
  it('that are the same have no difference', () => {
    expect(comparePngs(picture([button]), picture([button])).problem).toBeNull();
  });

  it('may differ as the smoothing of a line does', () => {
    const shaded: Box = { ...button, left: 200, width: 60, height: 1, colour: [200, 210, 208] };
    expect(comparePngs(picture([button, shaded]), picture([button])).problem).toBeNull();
  });

  it('may be some pixels higher', () => {
    expect(comparePngs(picture([button], 305), picture([button])).problem).toBeNull();
  });

  it('differ when one button has another colour, small as it is', () => {
    const red: Box = { ...button, colour: [160, 42, 28] };
    expect(comparePngs(picture([red]), picture([button])).problem).toBe(
      '100 % differ around 64,64.',
    );
  });

  it('differ when a thing is gone, or a page is longer', () => {
    expect(comparePngs(picture([]), picture([button])).problem).toBe('100 % differ around 64,64.');
    const panel: Box = { ...button, width: 200, height: 100 };
    expect(comparePngs(picture([]), picture([panel])).problem).toBe('16.7 % of it differ.');
    expect(comparePngs(picture([button], 340), picture([button])).problem).toBe(
      'It is 400×340, not 400×300.',
    );
  });
});
