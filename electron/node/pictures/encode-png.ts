import { PNG } from 'pngjs';

/**
 * The library can do it too, in code that our memory flag (load-sql-js.ts) leaves unoptimised: three times as slow, and
 * the file is larger.
 * @param pixels RGBA, premultiplied, as renderers have it
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const data = withoutPremultiplying(pixels);
  // Charts are flat colours: without filters they are both faster and smaller.
  return PNG.sync.write({ width, height, data } as PNG, {
    filterType: 0,
    deflateLevel: 4,
    deflateStrategy: 0,
  });
}

/** https://www.w3.org/TR/png-3/#6AlphaRepresentation */
function withoutPremultiplying(pixels: Uint8Array): Buffer {
  const straight = Buffer.from(pixels);
  for (let at = 3; at < straight.length; at += 4) {
    const alpha = straight[at] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let colour = at - 3; colour < at; colour += 1) {
      straight[colour] = Math.round(((straight[colour] ?? 0) * 255) / alpha);
    }
  }
  return straight;
}
