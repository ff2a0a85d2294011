import { expect, it } from 'vitest';
import { createCalendar } from '../../../../../shared/format/calendar.ts';
import { daySpan } from '../../../../../renderer/pages/overview/day-span.ts';
import { dayTicks } from '../../../../../renderer/pages/overview/day-ticks.ts';

const ticksIn = (timeZone: string, now: string) =>
  dayTicks(daySpan(Date.parse(now)), createCalendar(timeZone).parts).map((at) =>
    new Date(at).toISOString().slice(11, 16),
  );

it.each([
  ['UTC', '2026-03-01T14:02Z', ['18:00', '00:00', '06:00', '12:00']],
  ['Asia/Kathmandu', '2026-03-01T14:02Z', ['18:15', '00:15', '06:15', '12:15']],
  // The clock went forward at 01:00 UTC: its night is an hour shorter.
  ['Europe/Berlin', '2026-03-29T14:02Z', ['17:00', '23:00', '04:00', '10:00']],
])('ticks stand on the round hours of %s', (timeZone, now, ticks) => {
  expect(ticksIn(timeZone, now)).toEqual(ticks);
});
