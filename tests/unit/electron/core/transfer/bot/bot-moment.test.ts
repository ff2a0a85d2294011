import { describe, expect, it } from 'vitest';
import { botMoment } from '../../../../../../electron/core/transfer/bot/bot-moment.ts';

describe('botMoment', () => {
  it('takes the zone that the row of the database tells', () => {
    const written = '2025-07-03T10:24:02.102193';
    expect(botMoment(written, '2025-07-03 08:24:02')).toBe(Date.UTC(2025, 6, 3, 8, 24, 2, 102));
    expect(botMoment(written, '2025-07-03 04:54:03')).toBe(Date.UTC(2025, 6, 3, 4, 54, 2, 102));
    expect(botMoment(written, '2025-07-03 17:24:04')).toBe(Date.UTC(2025, 6, 3, 17, 24, 2, 102));
  });

  it.each([
    ['nobody wrote the row down', null],
    ['the row was written again later', '2025-09-01 12:00:00'],
    ['the row was written between two zones', '2025-07-03 08:30:02'],
    ['the row has no moment', 'never'],
  ])('takes the zone of this machine when %s', (_, createdAt) => {
    const local = new Date('2025-07-03T10:24:02.102').getTime();
    expect(botMoment('2025-07-03T10:24:02.102193', createdAt)).toBe(local);
  });

  it.each([
    ['2025-07-03T10:24:02Z', Date.UTC(2025, 6, 3, 10, 24, 2)],
    ['2025-07-03T10:24:02.5+02:00', Date.UTC(2025, 6, 3, 8, 24, 2, 500)],
    ['2025-07-03 10:24:02.000001-0730', Date.UTC(2025, 6, 3, 17, 54, 2)],
  ])('keeps the zone of %s', (text, ms) => {
    expect(botMoment(text, '2020-01-01 00:00:00')).toBe(ms);
  });

  it.each(['', 'yesterday', '2025-13-01T00:00:00', '2025-07-03', '1751538242'])(
    'takes %j for no moment',
    (text) => {
      expect(botMoment(text, null)).toBeNull();
    },
  );
});
