/** Each 0 to 255. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** As a canvas has it, of a byte each, red in the lowest. */
export const pixelOf = ([red, green, blue, alpha]: Rgba): number =>
  ((Math.round(alpha) << 24) | (blue << 16) | (green << 8) | red) >>> 0;

/** @param strength of it, 0 to 1 */
export const faded = ([red, green, blue, alpha]: Rgba, strength: number): number =>
  pixelOf([red, green, blue, alpha * strength]);

/** All of a canvas. */
export interface Pixels {
  readonly image: ImageData;
  /** The same ones, row by row. */
  readonly values: Uint32Array;
}

/**
 * The pixels to fill one canvas with. What they were before stays in them: to make new ones for each frame of a zoom
 * would be a megabyte for the collector.
 */
export function createPixels(): (pen: CanvasRenderingContext2D) => Pixels {
  let pixels: Pixels | null = null;
  return (pen) => {
    const { width, height } = pen.canvas;
    if (pixels?.image.width !== width || pixels.image.height !== height) {
      const image = pen.createImageData(width, height);
      pixels = { image, values: new Uint32Array(image.data.buffer) };
    }
    return pixels;
  };
}
