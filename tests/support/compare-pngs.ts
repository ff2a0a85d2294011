import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export interface PngDifference {
  /** Null: the same, as far as people see. */
  readonly problem: string | null;
  /** What differs in red, over the picture as it should be. */
  readonly drawn: PNG;
}

/** How far two colours may be apart, 0 to 1 (pixelmatch): smoothing of letters passes, another colour does not. */
const colourTolerance = 0.2;
/** Another build of the font libraries may make a line of text this much higher, in pixels in all. */
const sizeTolerancePx = 8;
/** The most of all pixels that may differ: letters that stand a pixel aside. */
const mostShare = 0.03;
/** A change of one small thing is little of the whole but much of the place where it stands. */
const tilePx = 32;
const mostShareOfTile = 0.5;

function cropped(png: PNG, width: number, height: number): PNG {
  const part = new PNG({ width, height });
  PNG.bitblt(png, part, 0, 0, width, height, 0, 0);
  return part;
}

function worstTile(mask: PNG): { readonly share: number; readonly at: string } {
  let worst = { share: 0, at: '0,0' };
  for (let top = 0; top < mask.height; top += tilePx) {
    for (let left = 0; left < mask.width; left += tilePx) {
      const right = Math.min(left + tilePx, mask.width);
      const bottom = Math.min(top + tilePx, mask.height);
      let different = 0;
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) {
          if ((mask.data[(y * mask.width + x) * 4 + 3] ?? 0) > 0) different += 1;
        }
      }
      const share = different / ((right - left) * (bottom - top));
      if (share > worst.share) worst = { share, at: `${left},${top}` };
    }
  }
  return worst;
}

/** Compares as people would: what a letter's smoothing differs in is nothing, what changes its place or colour is. */
export function comparePngs(actual: PNG, expected: PNG): PngDifference {
  const width = Math.min(actual.width, expected.width);
  const height = Math.min(actual.height, expected.height);
  const [one, other] = [cropped(actual, width, height), cropped(expected, width, height)];
  const drawn = new PNG({ width, height });
  const mask = new PNG({ width, height });
  const options = { threshold: colourTolerance };
  const different = pixelmatch(one.data, other.data, mask.data, width, height, {
    ...options,
    diffMask: true,
  });
  pixelmatch(one.data, other.data, drawn.data, width, height, options);
  return { drawn, problem: problemOf() };

  function problemOf(): string | null {
    const wider = Math.abs(actual.width - expected.width);
    const higher = Math.abs(actual.height - expected.height);
    if (wider > 0 || higher > sizeTolerancePx) {
      return `It is ${actual.width}×${actual.height}, not ${expected.width}×${expected.height}.`;
    }
    const share = different / (width * height);
    if (share > mostShare) return `${(share * 100).toFixed(1)} % of it differ.`;
    const tile = worstTile(mask);
    return tile.share > mostShareOfTile
      ? `${(tile.share * 100).toFixed(0)} % differ around ${tile.at}.`
      : null;
  }
}
