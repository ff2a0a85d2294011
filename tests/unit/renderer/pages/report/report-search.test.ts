import { describe, expect, it } from 'vitest';
import {
  readReportSearch,
  reportSearchText,
  reportTime,
} from '../../../../../renderer/pages/report/report-search.ts';
import { formatOf } from '../../../../support/formats.ts';

const read = (text: string) => readReportSearch(new URLSearchParams(text));
const format = formatOf({ timeZone: 'Europe/Berlin' });
const now = Date.UTC(2026, 2, 30, 12);

describe('the time of a report', () => {
  it('is read back from the URL, and is 30 days for one that makes no sense', () => {
    const search = { span: 'days', first: '2026-03-01', last: '2026-03-14' } as const;
    expect(reportSearchText(search)).toBe('?span=days&first=2026-03-01&last=2026-03-14');
    expect(read(reportSearchText(search))).toEqual(search);
    expect(read('?span=8&first=x')).toEqual({ span: '30', first: '', last: '' });
    expect(reportSearchText({ span: '7', first: '2026-03-01', last: '' })).toBe('?span=7');
  });

  it('is whole days of the reader until now, across a change of the clocks', () => {
    expect(reportTime(read('?span=7'), now, format)).toEqual({
      from: Date.UTC(2026, 2, 23, 23),
      to: now,
    });
  });

  it('goes from day to day, the last one too, and ends now at the latest', () => {
    expect(reportTime(read('?span=days&first=2026-03-28&last=2026-03-29'), now, format)).toEqual({
      from: Date.UTC(2026, 2, 27, 23),
      to: Date.UTC(2026, 2, 29, 22),
    });
    expect(reportTime(read('?span=days&first=2026-03-30&last=2026-04-30'), now, format)).toEqual({
      from: Date.UTC(2026, 2, 29, 22),
      to: now,
    });
  });

  it.each([
    '?span=days',
    '?span=days&first=2026-03-01',
    '?span=days&first=2026-03-14&last=2026-03-01',
    '?span=days&first=2026-04-01&last=2026-04-02',
  ])('is none for %s', (text) => {
    expect(reportTime(read(text), now, format)).toBeNull();
  });
});
