import { expect, it } from 'vitest';
import { localTimeText, readLocalTime } from '../../../../../renderer/pages/logs/local-time.ts';
import { formatOf } from '../../../../support/formats.ts';

const tokyo = formatOf({ timeZone: 'Asia/Tokyo' });
const at = Date.UTC(2026, 2, 1, 15, 2);

it('the field of a moment holds the reader’s clock, not the browser’s', () => {
  expect(localTimeText(at, tokyo)).toBe('2026-03-02T00:02');
  expect(readLocalTime('2026-03-02T00:02', tokyo)).toBe(at);
  expect(readLocalTime('2026-03-02T00:02:11', tokyo)).toBe(at + 11_000);
});

it.each(['', '2026-03', 'soon', '0000-01-01T00:00'])('"%s" is no moment', (text) => {
  expect(readLocalTime(text, tokyo)).toBeNull();
});
