import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  monthOf,
  monthText,
  weekdayOf,
} from '../../../../../../electron/core/history/patterns/calendar.ts';

const dayMs = 86_400_000;

it('knows the month and the weekday of every day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -150_000, max: 150_000 }), (day) => {
      const date = new Date(day * dayMs);
      expect([weekdayOf(day), monthOf(day)]).toEqual([
        (date.getUTCDay() + 6) % 7,
        (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth(),
      ]);
    }),
  );
});

it('writes a month as its first day', () => {
  expect([0, 11, 12, 674].map(monthText)).toEqual([
    '1970-01-01',
    '1970-12-01',
    '1971-01-01',
    '2026-03-01',
  ]);
});
