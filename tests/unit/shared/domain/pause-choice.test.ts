import { describe, expect, it } from 'vitest';
import { pauseChoices, pauseEnd } from '../../../../shared/domain/pause-choice.ts';
import { formatOf } from '../../../support/formats.ts';

const endsOf = (now: number, timeZone: string): readonly (string | null)[] =>
  pauseChoices.map((choice) => {
    const end = pauseEnd(choice, now, formatOf({ timeZone }).startOfDay);
    return end === null ? null : new Date(end).toISOString();
  });

describe('what people can choose of a pause', () => {
  it('ends after so long, when the reader’s next day begins, or never by itself', () => {
    expect(endsOf(Date.UTC(2026, 2, 2, 23, 50), 'Asia/Kathmandu')).toEqual([
      '2026-03-03T00:05:00.000Z',
      '2026-03-03T00:50:00.000Z',
      '2026-03-03T18:15:00.000Z',
      null,
    ]);
  });

  it('knows a day that has 23 hours', () => {
    expect(endsOf(Date.UTC(2026, 2, 29, 0, 30), 'Europe/Vienna')[2]).toBe(
      '2026-03-29T22:00:00.000Z',
    );
  });
});
