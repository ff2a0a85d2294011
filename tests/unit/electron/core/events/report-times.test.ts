import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueReports, nextReportAt } from '../../../../../electron/core/events/report-times.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const berlin = 'Europe/Berlin';
const iso = (text: string): number => Date.parse(text);

/** A Sunday. */
const daily = {
  kind: 'daily-report',
  threadKey: 'daily:2026-11-21',
  from: iso('2026-11-21T00:00+01:00'),
  to: iso('2026-11-22T00:00+01:00'),
  dueAt: iso('2026-11-22T08:00+01:00'),
};

describe('the report of a day', () => {
  it('is due at eight the morning after, on the wall', () => {
    expect(dueReports(daily.dueAt - 1, berlin)).toEqual([]);
    expect(dueReports(daily.dueAt, berlin)).toEqual([daily]);
  });

  it('is still due until it is twelve hours late', () => {
    expect(dueReports(daily.dueAt + 12 * hourMs - 1, berlin)).toEqual([daily]);
    expect(dueReports(daily.dueAt + 12 * hourMs, berlin)).toEqual([]);
  });

  it('is of 23 hours, or 25, when the clock is set', () => {
    const hoursOf = (at: string) =>
      dueReports(iso(at), berlin).map(({ from, to }) => (to - from) / hourMs);
    // Both on Mondays: the week has the same hour less, or more.
    expect(hoursOf('2026-03-30T09:00+02:00')).toEqual([23, 167]);
    expect(hoursOf('2026-10-26T09:00+01:00')).toEqual([25, 169]);
  });

  it('begins where the day does in a zone that has no midnight on it', () => {
    // Beirut put its clock forward at midnight to 29 March 2026.
    const [report] = dueReports(iso('2026-03-30T09:00+03:00'), 'Asia/Beirut');
    expect(report?.from).toBe(iso('2026-03-29T00:00+02:00'));
  });
});

describe('the report of a week', () => {
  it('is due on Monday, beside that of Sunday, from Monday to Sunday', () => {
    expect(dueReports(iso('2026-11-23T08:00+01:00'), berlin)).toEqual([
      {
        kind: 'daily-report',
        threadKey: 'daily:2026-11-22',
        from: iso('2026-11-22T00:00+01:00'),
        to: iso('2026-11-23T00:00+01:00'),
        dueAt: iso('2026-11-23T08:00+01:00'),
      },
      {
        kind: 'weekly-report',
        threadKey: 'weekly:2026-11-16',
        from: iso('2026-11-16T00:00+01:00'),
        to: iso('2026-11-23T00:00+01:00'),
        dueAt: iso('2026-11-23T08:00+01:00'),
      },
    ]);
  });
});

describe('the next report', () => {
  it('is today’s until it is due, then tomorrow’s', () => {
    expect(nextReportAt(daily.dueAt - 1, berlin)).toBe(daily.dueAt);
    expect(nextReportAt(daily.dueAt, berlin)).toBe(daily.dueAt + dayMs);
  });

  it('is at eight on the wall on the day that the clock is set', () => {
    expect(nextReportAt(iso('2026-03-28T20:00+01:00'), berlin)).toBe(iso('2026-03-29T08:00+02:00'));
  });
});

const zones = fc.constantFrom(
  'UTC',
  berlin,
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Africa/Casablanca',
);
const moments = fc.integer({ min: iso('2024-01-01T00:00Z'), max: iso('2034-01-01T00:00Z') });

it('nothing is due before the next report, and it is then; day follows day without a gap', () => {
  fc.assert(
    fc.property(moments, zones, (now, zone) => {
      const at = nextReportAt(now, zone);
      expect(at - now).toBeGreaterThan(0);
      expect(at - now).toBeLessThanOrEqual(25 * hourMs);
      const [due] = dueReports(at, zone);
      const [after] = dueReports(nextReportAt(at, zone), zone);
      expect(due?.dueAt).toBe(at);
      expect(after?.from).toBe(due?.to);
      expect(dueReports(at - 1, zone).filter(({ dueAt }) => dueAt === at)).toEqual([]);
    }),
  );
});
