import { expect, it } from 'vitest';
import { utcText } from '../../../../shared/format/utc-text.ts';

it('writes a moment in UTC to the second', () => {
  expect(utcText(Date.UTC(2026, 2, 1, 14, 2, 11, 999))).toBe('2026-03-01 14:02:11');
});
