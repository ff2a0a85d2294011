import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPixelChanges } from '../../../../renderer/charts/pixel-changes.ts';

const size = { rows: 6, columns: 5 };
const anyChanges = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 0, max: size.rows }),
    column: fc.integer({ min: 0, max: size.columns - 1 }),
    pixel: fc.integer({ min: 0, max: 0xff_ff_ff_ff }),
  }),
  { selector: ({ row, column }) => `${row} ${column}` },
);

describe('pixels', () => {
  it('are those of the row above, but for what changes', () => {
    fc.assert(
      fc.property(anyChanges, (all) => {
        const changes = createPixelChanges(size.rows, size.columns, size.rows + 1);
        for (const { row, column, pixel } of all) changes.add(row, column, pixel);
        const pixels = new Uint32Array(size.rows * size.columns).fill(9);
        changes.paint(pixels, size.columns);
        for (let row = 0; row < size.rows; row += 1) {
          for (let column = 0; column < size.columns; column += 1) {
            const above = row === 0 ? 0 : pixels[(row - 1) * size.columns + column];
            const change = all.find((each) => each.row === row && each.column === column);
            expect(pixels[row * size.columns + column]).toBe(change?.pixel ?? above);
          }
        }
      }),
    );
  });

  it('are left as they are beside the columns', () => {
    const changes = createPixelChanges(2, 1, 1);
    changes.add(1, 0, 5);
    const pixels = new Uint32Array(6).fill(9);
    changes.paint(pixels, 3);
    expect([...pixels]).toEqual([0, 9, 9, 5, 9, 9]);
  });
});
