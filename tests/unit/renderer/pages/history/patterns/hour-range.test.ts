import { expect, it } from 'vitest';
import { hourRange } from '../../../../../../renderer/pages/history/patterns/hour-range.ts';
import { formatOf } from '../../../../../support/formats.ts';

it('an hour is named from its beginning to its end, by the reader’s clock in any zone', () => {
  for (const timeZone of ['UTC', 'Asia/Kathmandu', 'America/St_Johns']) {
    expect([0, 3, 23].map((hour) => hourRange(hour, formatOf({ timeZone })))).toEqual([
      '00:00 – 01:00',
      '03:00 – 04:00',
      '23:00 – 00:00',
    ]);
  }
  expect(hourRange(15, formatOf({ clock: '12' })).replaceAll('\u202f', ' ')).toBe(
    '3:00 pm – 4:00 pm',
  );
});
