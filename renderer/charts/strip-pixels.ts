import type { StateShares } from '../../shared/charts/state-shares.ts';
import { createPixelChanges } from './pixel-changes.ts';
import type { StripTiles, Tile } from './strip-tiles.ts';

/** Of one column, from its top row to before its bottom one. */
interface Piece {
  readonly tile: Tile;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

const statesMost = 5;

/**
 * Divides each column as the time in it was.
 * @param pixels row by row; those beside what is used are left as they are
 * @param size of the pixels, of which the first `used` in each row are painted
 * @param spent any number of columns, spread over those
 */
export function paintStrip(
  pixels: Uint32Array,
  size: { readonly width: number; readonly height: number; readonly used: number },
  spent: readonly (StateShares | null)[],
  tiles: StripTiles,
): void {
  const { width, height, used } = size;
  const changes = createPixelChanges(height, used, statesMost);
  const hatched: Piece[] = [];
  let column = 0;
  let bottom = height;
  let shareBelow = 0;
  /** On what is there, from the bottom up. */
  const stack = (tile: Tile, share: number): void => {
    shareBelow += share;
    const top = Math.max(0, Math.round((1 - shareBelow) * height));
    if (top < bottom) {
      changes.add(top, column, tile.size === 1 ? (tile.pixels[0] ?? 0) : 0);
      if (tile.size > 1) hatched.push({ tile, column, top, bottom });
    }
    bottom = top;
  };
  for (; column < used; column += 1) {
    const index = Math.floor((column * spent.length) / used);
    const shares = spent[index] ?? null;
    if (shares === null) continue;
    const isBesideDown = spent[index - 1]?.down === 1 || spent[index + 1]?.down === 1;
    bottom = height;
    shareBelow = 0;
    stack(tiles.down, shares.down);
    stack(tiles.degraded, shares.degraded);
    stack(tiles.maintenance, shares.maintenance);
    stack(tiles.unknown, shares.unknown);
    // Steps back, so that an outage of a minute stands out in a year.
    stack(shares.down > 0 && !isBesideDown ? tiles.faintUp : tiles.up, shares.up);
  }
  changes.paint(pixels, width);
  for (const piece of hatched) fill(pixels, width, piece);
}

function fill(pixels: Uint32Array, width: number, { tile, column, top, bottom }: Piece): void {
  const { size, pixels: of } = tile;
  for (let row = top; row < bottom; row += 1) {
    pixels[row * width + column] = of[(row % size) * size + (column % size)] ?? 0;
  }
}
