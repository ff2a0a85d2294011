import type { ChartPen } from './chart-pen.ts';
import { drawHatch, type Hatch } from './hatch.ts';
import { perPen } from './per-pen.ts';
import { faded } from './pixels.ts';
import { readColour } from './read-colour.ts';

/** A square of pixels, row by row, that is repeated in both directions. */
export interface Tile {
  readonly pixels: Uint32Array;
  readonly size: number;
}

export type StripTiles = Readonly<Record<Hatch | 'down' | 'up' | 'faintUp', Tile>>;

const faint = 0.25;

const plain = (colour: string, strength = 1): Tile => ({
  pixels: Uint32Array.of(faded(readColour(colour), strength)),
  size: 1,
});

/** What each state is filled with, in the colours of a pen. */
export const createStripTiles = (): ((pen: ChartPen) => StripTiles) =>
  perPen(({ colours }, scale) => {
    const hatched = (hatch: Hatch): Tile => {
      const tile = drawHatch(hatch, colours[hatch], scale);
      if (tile === null) return plain(colours[hatch]);
      const { width: size } = tile.canvas;
      return { pixels: new Uint32Array(tile.getImageData(0, 0, size, size).data.buffer), size };
    };
    return {
      degraded: hatched('degraded'),
      maintenance: hatched('maintenance'),
      unknown: hatched('unknown'),
      down: plain(colours.down),
      up: plain(colours.up),
      faintUp: plain(colours.up, faint),
    };
  });
