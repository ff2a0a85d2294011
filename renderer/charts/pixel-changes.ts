/** What changes in a column of pixels from the row above. */
export interface PixelChanges {
  /** Once for a pixel at most, and within the rows or below them. */
  readonly add: (row: number, column: number, pixel: number) => void;
  /** @param pixels row by row; what lies beside the columns is left as it is */
  readonly paint: (pixels: Uint32Array, rowLength: number) => void;
}

/**
 * Paints pixel by pixel. Areas with hundreds of corners, and rectangles by the hundred too, take a canvas without a
 * graphics card longer than a frame lasts; and to go down column by column would be in another page of memory for each
 * pixel, so this goes row by row.
 * @param most how many changes there are in each column
 */
export function createPixelChanges(rows: number, columns: number, most: number): PixelChanges {
  // Of each row a chain: lists would be hundreds of things to collect.
  const none = -1;
  const firsts = new Int32Array(rows).fill(none);
  const nexts = new Int32Array(columns * most);
  const places = new Int32Array(columns * most);
  const changed = new Uint32Array(columns * most);
  let count = 0;
  return {
    add: (row, column, pixel) => {
      places[count] = column;
      changed[count] = pixel;
      nexts[count] = firsts[row] ?? none;
      firsts[row] = count;
      count += 1;
    },
    paint: (pixels, rowLength) => {
      const line = new Uint32Array(columns);
      for (let row = 0; row < rows; row += 1) {
        for (let each = firsts[row] ?? none; each !== none; each = nexts[each] ?? none) {
          line[places[each] ?? 0] = changed[each] ?? 0;
        }
        pixels.set(line, row * rowLength);
      }
    },
  };
}
