import { describe, expect, it } from 'vitest';
import { createTickLabels } from '../../../../renderer/charts/tick-labels.ts';
import type { Preferences } from '../../../../shared/format/preferences.ts';
import { formatOf } from '../../../support/formats.ts';

const labelsFor = (changed: Partial<Preferences>, locale = 'en-GB') =>
  createTickLabels(
    formatOf({ timeZone: 'Europe/Berlin', ...changed }, [locale], locale.slice(0, 2)),
  );

const evening = Date.UTC(2026, 11, 31, 22);
const hourMs = 3_600_000;
const hours = [evening, evening + hourMs, evening + 2 * hourMs];

describe('the labels of an axis of time', () => {
  it('name the day below the first hour and where it changes', () => {
    expect(labelsFor({})(hours, { unit: 'hour', count: 1 })).toEqual([
      '23:00\n31 Dec',
      '00:00\n1 Jan',
      '01:00',
    ]);
  });

  it('follow the clock that the reader has chosen', () => {
    const labels = labelsFor({ clock: '12' }, 'en-US')(hours, { unit: 'hour', count: 1 });
    // Which space it is differs between versions of the ICU data.
    expect(labels.map((label) => label.replaceAll('\u202f', ' '))).toEqual([
      '11:00 PM\nDec 31',
      '12:00 AM\nJan 1',
      '1:00 AM',
    ]);
  });

  it('follow the zone that the reader has chosen', () => {
    const labels = labelsFor({ timeZone: 'Asia/Tokyo' });
    expect(labels([evening], { unit: 'minute', count: 5 })).toEqual(['07:00\n1 Jan']);
  });

  it('name the year below the first day and the first month of it', () => {
    const days = [Date.UTC(2026, 11, 30, 23), Date.UTC(2026, 11, 31, 23)];
    expect(labelsFor({})(days, { unit: 'day', count: 1 })).toEqual(['31 Dec\n2026', '1 Jan\n2027']);
  });

  it('speak the language of the reader', () => {
    expect(labelsFor({}, 'de-DE')([evening - 8_640_000], { unit: 'month', count: 1 })).toEqual([
      'Dez\n2026',
    ]);
  });
});
