import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMoves } from '../../../../../../electron/core/history/patterns/read-moves.ts';

it('takes apart what the history puts together', () => {
  const move = fc.tuple(
    fc.nat(9_000_000_000_000),
    fc.option(fc.nat(1_000_000_000)),
    fc.array(fc.nat(50), { maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(move), (moves) => {
      const text = moves
        .map(([at, heldMs, places]) => `${at} ${heldMs ?? ''} ${places.join(' ')}`)
        .join(';');
      const read: unknown[] = [];
      readMoves(text, (at, heldMs, places) => void read.push([at, heldMs, [...places]]));
      expect(read).toEqual(moves);
    }),
  );
});
