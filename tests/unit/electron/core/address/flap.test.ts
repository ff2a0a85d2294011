import { describe, expect, it } from 'vitest';
import {
  afterCalm,
  afterMove,
  type Flap,
  type Place,
  steady,
} from '../../../../../electron/core/address/flap.ts';

const windowMs = 1_800_000;
const place = (name: string): Place => ({ identity: name, addresses: [name] });

/** Moves like `A>B`, a minute apart: whether each is told, and where it ends. */
function after(moves: readonly string[], everyMs = 60_000, window = windowMs) {
  let flap: Flap = steady;
  const told = moves.map((move, index) => {
    const [from = '', to = ''] = move.split('>');
    const nowMs = index * everyMs;
    const moved = afterMove(flap, { from: place(from), to: place(to), nowMs, now: nowMs }, window);
    flap = moved.flap;
    return moved.tell;
  });
  return { told, flap };
}

describe('afterMove', () => {
  it('tells each move to somewhere new', () =>
    expect(after(['A>B', 'B>C', 'C>D'])).toMatchObject({
      told: [true, true, true],
      flap: { state: 'steady' },
    }));

  it('tells once that an address is back inside the window, as flapping, and then keeps quiet', () =>
    expect(after(['A>B', 'B>A', 'A>B', 'B>A', 'A>C'])).toEqual({
      told: [true, true, false, false, false],
      flap: { state: 'flapping', since: 60_000, lastChangeMs: 240_000, told: place('A') },
    }));

  it('sees it also when others came in between', () =>
    expect(after(['A>B', 'B>C', 'C>A'])).toMatchObject({
      told: [true, true, true],
      flap: { state: 'flapping' },
    }));

  it('tells a move back after the window as any other', () =>
    expect(after(['A>B', 'B>A', 'A>B'], windowMs)).toMatchObject({
      told: [true, true, true],
      flap: { state: 'steady' },
    }));

  it('tells every move when the window is 0', () =>
    expect(after(['A>B', 'B>A', 'A>B'], 1, 0)).toMatchObject({
      told: [true, true, true],
      flap: { state: 'steady' },
    }));
});

describe('afterCalm', () => {
  const { flap } = after(['A>B', 'B>A', 'A>B']);

  it('waits for a whole window without a change', () =>
    expect(afterCalm(flap, place('B'), 120_000 + windowMs - 1, windowMs)).toEqual({
      flap,
      outdated: null,
    }));

  it('says what people were told last when it ended elsewhere', () =>
    expect(afterCalm(flap, place('B'), 120_000 + windowMs, windowMs)).toEqual({
      flap: steady,
      outdated: place('A'),
    }));

  it('has no news when it ended where people were told', () =>
    expect(afterCalm(flap, place('A'), 120_000 + windowMs, windowMs)).toEqual({
      flap: steady,
      outdated: null,
    }));

  it('leaves the steady alone', () =>
    expect(afterCalm(steady, place('A'), windowMs * 2, windowMs)).toEqual({
      flap: steady,
      outdated: null,
    }));
});
