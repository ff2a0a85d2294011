import { expect, test } from 'vitest';
import { nextTime } from '../../../../../electron/core/backup/next-time.ts';

const at = (text: string): number => Date.parse(text);
const berlin = (expression: string, after: string): string | null => {
  const moment = nextTime(expression, at(after), 'Europe/Berlin');
  return moment === null ? null : new Date(moment).toISOString();
};

test('the next night at half past three, in the time zone of the machine', () => {
  expect(berlin('30 3 * * *', '2026-01-10T12:00:00Z')).toBe('2026-01-11T02:30:00.000Z');
  expect(berlin('30 3 * * *', '2026-07-10T12:00:00Z')).toBe('2026-07-11T01:30:00.000Z');
});

test('a moment that it names is not after itself', () => {
  expect(berlin('30 3 * * *', '2026-01-11T02:30:00Z')).toBe('2026-01-12T02:30:00.000Z');
});

test('a time that summer time leaves out comes right behind the gap', () => {
  expect(berlin('30 2 * * *', '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
  expect(berlin('30 2 * * *', '2026-03-29T01:00:00Z')).toBe('2026-03-30T00:30:00.000Z');
});

test('a time that the end of summer time brings twice counts once', () => {
  expect(berlin('30 2 * * *', '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
  expect(berlin('30 2 * * *', '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
});

test('an empty expression, and one that names no day, have no next time', () => {
  expect(berlin('', '2026-01-10T12:00:00Z')).toBeNull();
  expect(berlin('  ', '2026-01-10T12:00:00Z')).toBeNull();
  expect(berlin('0 0 31 2 *', '2026-01-10T12:00:00Z')).toBeNull();
});
