import { expect, it } from 'vitest';
import { isQuiet } from '../../../../../electron/host/notices/notice-settings.ts';
import { notificationsSection } from '../../../../../electron/core/settings/sections/notifications.ts';
import { usualSettings } from './canned-news.ts';

const at = (time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { hour, minute };
};

it.each([
  ['22:00', '07:00', '21:59', false],
  ['22:00', '07:00', '22:00', true],
  ['22:00', '07:00', '00:00', true],
  ['22:00', '07:00', '06:59', true],
  ['22:00', '07:00', '07:00', false],
  ['13:00', '14:30', '12:59', false],
  ['13:00', '14:30', '14:29', true],
  ['13:00', '14:30', '14:30', false],
  ['08:00', '08:00', '08:00', false],
  ['', '07:00', '03:00', false],
  ['22:00', '', '23:00', false],
  ['', '', '00:00', false],
])('from "%s" to "%s" it is quiet at %s: %s', (quietFrom, quietTo, time, quiet) => {
  expect(isQuiet({ quietFrom, quietTo }, at(time))).toBe(quiet);
});

it.each([
  ['22:00', true],
  ['', true],
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['7:00', false],
  ['22:60', false],
  ['10 pm', false],
  ['22:00 ', false],
])('the setting of a time takes "%s": %s', (time, isTaken) => {
  const { quietFrom, quietTo } = notificationsSection.fields;
  expect(quietFrom.schema.safeParse(time).success).toBe(isTaken);
  expect(quietTo.schema.safeParse(time).success).toBe(isTaken);
});

it('without a word of the owner everything is told, without a sound, with whole addresses, at any hour', () => {
  const defaults = Object.entries(notificationsSection.fields).map(([name, field]) => [
    name,
    field.default,
  ]);
  expect(Object.fromEntries(defaults)).toEqual(usualSettings);
});
