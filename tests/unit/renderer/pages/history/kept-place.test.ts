import { expect, it } from 'vitest';
import { readKeptPlace, withKeptPlace } from '../../../../../renderer/pages/history/kept-place.ts';

it('a place in the list is read back, and leaves alone what else the entry keeps', () => {
  const state = withKeptPlace({ other: 1 }, { row: 480, offsetPx: 12.5 });
  expect(state).toMatchObject({ other: 1 });
  expect(readKeptPlace(state)).toEqual({ row: 480, offsetPx: 12.5 });
  expect(readKeptPlace(withKeptPlace(null, { row: 0, offsetPx: -40 }))).toEqual({
    row: 0,
    offsetPx: -40,
  });
});

it.each([null, undefined, 'text', {}, { historyPlace: null }, { historyPlace: { row: '4' } }])(
  'there is none in %o',
  (state) => {
    expect(readKeptPlace(state)).toBeNull();
  },
);
