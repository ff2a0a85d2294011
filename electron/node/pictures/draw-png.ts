import { Resvg } from '@resvg/resvg-wasm';
import { encodePng } from './encode-png.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** A picture takes 4 bytes a pixel while it is drawn: 64 MB. */
const mostPixels = 16_000_000;

const notDrawn = (reason: string): { readonly ok: false; readonly error: string } =>
  fail(`The picture cannot be drawn: ${reason.replace(/\.$/, '')}.`);

/**
 * Draws with a library that has been started; the failure is a sentence.
 * @param fonts TrueType or OpenType; of anything else it takes no notice
 */
export function drawPng(
  svg: string,
  widthPx: number,
  fonts: readonly Uint8Array[],
): Result<Uint8Array> {
  let drawing;
  try {
    drawing = new Resvg(svg, {
      font: { fontBuffers: [...fonts], defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
      fitTo: { mode: 'width', value: widthPx },
    });
  } catch (error) {
    // What it does not like is an Error; anything else is a crash inside of it.
    if (!(error instanceof Error) || error.name !== 'Error') throw error;
    return notDrawn(error.message);
  }
  try {
    if ((drawing.height / drawing.width) * widthPx ** 2 > mostPixels) {
      return notDrawn('it would be too large');
    }
    const image = drawing.render();
    try {
      return ok(encodePng(image.pixels, image.width, image.height));
    } finally {
      image.free();
    }
  } finally {
    // What is drawn lies outside of JavaScript's memory, which nobody tidies up.
    drawing.free();
  }
}
