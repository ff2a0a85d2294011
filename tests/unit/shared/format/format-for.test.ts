import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../support/formats.ts';

const at = Date.UTC(2026, 2, 1, 14, 2, 11);
/** With plain spaces, so that a test shows what it compares. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('what is written for a reader', () => {
  it('follows the reader’s locale when it is of the language that is shown', () => {
    const format = formatOf({}, ['fr-FR', 'en-GB', 'en-US']);
    expect(format.locale).toBe('en-GB');
    expect(format.date(at)).toBe('1 Mar 2026');
    expect(formatOf({}, ['en-US']).date(at)).toBe('Mar 1, 2026');
  });

  it('follows the language that is shown when the reader reads others', () => {
    const format = formatOf({}, ['pl-PL'], 'de');
    expect(format.locale).toBe('de');
    expect(format.date(at)).toBe('01.03.2026');
    expect(format.number(12_345.6)).toBe('12.345,6');
    expect(format.list(['a', 'b', 'c'])).toBe('a, b und c');
  });

  it('is in the chosen time zone', () => {
    expect(formatOf({ timeZone: 'Asia/Tokyo' }).dateTime(at)).toBe('1 Mar 2026, 23:02');
    expect(formatOf({ timeZone: 'Asia/Tokyo' }).timeZone).toBe('Asia/Tokyo');
  });

  it.each(['Atlantis/Capital', '', '../../etc', '+99:99'])(
    'falls back to the zone of the browser for %j',
    (timeZone) => {
      expect(formatOf({ timeZone }).dateTime(at)).toBe(formatOf({ timeZone: 'auto' }).dateTime(at));
    },
  );

  it.each([
    ['iso', ['en-US'], '2026-03-01', '2026-03-01 2:02 PM'],
    ['day-first', ['en-US'], '1 Mar 2026', '1 Mar 2026, 2:02 pm'],
    ['month-first', ['en-GB'], 'Mar 1, 2026', 'Mar 1, 2026, 14:02'],
  ] as const)('has dates %s for a reader of %s', (dates, locales, date, dateTime) => {
    const format = formatOf({ dates }, locales);
    expect(plain(format.date(at))).toBe(date);
    expect(plain(format.dateTime(at))).toBe(dateTime);
  });

  it('puts dates in an order that the language itself does not have', () => {
    expect(formatOf({ dates: 'month-first' }, [], 'de').date(at)).toBe('März 1, 2026');
    expect(formatOf({ dates: 'day-first' }, [], 'ja').date(at)).toBe('01/03/2026');
    expect(formatOf({ dates: 'month-first' }, [], 'ja').days(at, at)).toBe('03/01/2026');
  });

  it('has the clock of 12 or 24 hours that was chosen', () => {
    expect(plain(formatOf({ clock: '24' }, ['en-US']).time(at))).toBe('14:02');
    expect(plain(formatOf({ clock: '12' }, [], 'de').time(at))).toBe('2:02 PM');
    expect(formatOf({ clock: '24' }, ['en-US']).timeWithSeconds(Date.UTC(2026, 0, 1))).toBe(
      '00:00:00',
    );
  });

  it.each([
    ['1,234.5', '1,234.5', '1.2 MB'],
    ['1.234,5', '1.234,5', '1,2 MB'],
    ['1 234,5', '1 234,5', '1,2 MB'],
  ] as const)('has the separators of %s', (numbers, number, bytes) => {
    const format = formatOf({ numbers }, ['en-GB']);
    expect(plain(format.number(1_234.5))).toBe(number);
    expect(plain(format.bytes(1_234_500))).toBe(bytes);
  });

  it('groups thousands where the language would not, once separators are chosen', () => {
    expect(formatOf({}, [], 'es').number(1_234)).toBe('1234');
    expect(formatOf({ numbers: '1.234,5' }, [], 'es').number(1_234)).toBe('1.234');
  });

  it('has the digits of the reader’s region, and Latin ones with chosen separators', () => {
    expect(formatOf({}, ['ar-EG'], 'ar').number(1_234)).toBe('١٬٢٣٤');
    expect(formatOf({ numbers: '1,234.5' }, ['ar-EG'], 'ar').number(1_234)).toBe('1,234');
    expect(formatOf({}, ['ar'], 'ar').number(1_234)).toBe('1,234');
  });

  it('keeps what runs from left to right together among Arabic words', () => {
    expect(formatOf({}, ['ar'], 'ar').utc(at)).toBe('\u20662026-03-01 14:02:11\u2069 UTC');
    expect(formatOf({ dates: 'iso' }, ['ar'], 'ar').date(at)).toBe('\u20662026-03-01\u2069');
    expect(formatOf().utc(at)).toBe('2026-03-01 14:02:11 UTC');
  });

  it('never rounds a share up to 100 %', () => {
    expect(formatOf().percent(0.999_96)).toBe('99.9%');
  });

  it('keeps as many digits behind the point as a column asks for', () => {
    expect(formatOf().decimal(2, 1)).toBe('2.0');
  });

  it('says which day a moment is on', () => {
    const format = formatOf();
    expect(format.moment(at, at)).toBe('at 14:02');
    expect(format.moment(at, at + 86_400_000)).toBe('yesterday at 14:02');
    expect(format.moment(at, at + 5 * 86_400_000)).toBe('on 1 March 2026 at 14:02');
  });

  it('writes durations with the digits of the reader', () => {
    expect(plain(formatOf({}, ['ar-EG'], 'ar').duration(42_000))).toBe('٤٢ s');
    expect(plain(formatOf().elapsed(2_440))).toBe('2.4 s');
  });

  it('names countries, weekdays and months', () => {
    const format = formatOf({}, [], 'fr');
    expect(format.country('AT')).toBe('Autriche');
    expect(format.weekday(0)).toBe('lundi');
    expect(format.month(3)).toBe('mars');
    expect(format.yearMonth(2026, 3)).toBe('mars 2026');
  });

  it('gives a country nobody knows by its code', () => {
    expect(formatOf().country('AT1!')).toBe('AT1!');
  });

  it('begins the week where the reader does', () => {
    expect(formatOf({}, ['en-US']).firstWeekday).toBe(6);
    expect(formatOf({}, ['en-GB']).firstWeekday).toBe(0);
  });
});
