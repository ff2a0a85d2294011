import { expect, it } from 'vitest';
import { isFirstOfDay } from '../../../../../renderer/pages/history/is-first-of-day.ts';
import { formatOf } from '../../../../support/formats.ts';

const change = (at: string) => ({ confirmedAt: Date.parse(at) });
const first = change('2026-03-02T00:30:00Z');
const above = change('2026-03-02T23:10:00Z');

it('a row begins a day of the reader when the row above is of another one', () => {
  expect(isFirstOfDay(first, above, formatOf({ timeZone: 'UTC' }))).toBe(false);
  // There it was 00:10 of the 3rd.
  expect(isFirstOfDay(first, above, formatOf({ timeZone: 'Europe/Berlin' }))).toBe(true);
  // And here both were on the 1st and the 2nd.
  expect(isFirstOfDay(first, above, formatOf({ timeZone: 'America/New_York' }))).toBe(true);
});

it('the first row begins one, and so does a row whose neighbour is not here yet', () => {
  expect(isFirstOfDay(first, undefined, formatOf())).toBe(true);
});
