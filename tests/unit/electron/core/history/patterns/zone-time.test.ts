import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneTime } from '../../../../../../electron/core/history/patterns/zone-time.ts';

/** What the clocks of a zone show, as ISO text. */
function shownIn(timeZone: string): (moment: string) => string {
  const shown = zoneTime(timeZone);
  if (!shown.ok) throw new Error(shown.error);
  return (moment) => new Date(shown.value(Date.parse(moment))).toISOString().slice(0, 16);
}

/** The slow way: field by field. */
function slowly(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const field = (type: string): number =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  return (
    Date.UTC(
      field('year'),
      field('month') - 1,
      field('day'),
      field('hour'),
      field('minute'),
      field('second'),
    ) +
    (at % 1_000)
  );
}

describe('the time of a zone', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29T01:59'],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29T03:00'],
    ['Europe/Berlin', '2026-10-25T00:59:59Z', '2026-10-25T02:59'],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', '2026-10-25T02:00'],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', '2026-01-01T05:45'],
    ['America/St_Johns', '2026-01-01T00:00:00Z', '2025-12-31T20:30'],
    // Half an hour in summer, and three quarters beside the hour.
    ['Australia/Lord_Howe', '2026-01-01T00:00:00Z', '2026-01-01T11:00'],
    ['Australia/Lord_Howe', '2026-07-01T00:00:00Z', '2026-07-01T10:30'],
    ['Pacific/Chatham', '2026-01-01T00:00:00Z', '2026-01-01T13:45'],
    ['UTC', '2026-01-01T00:00:00Z', '2026-01-01T00:00'],
  ])('is in %s at %s %s', (timeZone, moment, expected) => {
    expect(shownIn(timeZone)(moment)).toBe(expected);
  });

  it('is a clear sentence for a zone that there is not', () => {
    for (const name of ['Europe/Atlantis', '', 'canary"']) {
      expect(zoneTime(name)).toEqual({
        ok: false,
        error: `There is no time zone ${JSON.stringify(name)}: give an IANA name such as Europe/Berlin.`,
      });
    }
  });

  it('is what Intl says field by field, in whatever order moments come', () => {
    const zones = [
      'Europe/Berlin',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'America/New_York',
      'Pacific/Apia',
    ];
    const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2035, 0, 1) });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.array(moment, { maxLength: 5 }),
        (zone, moments) => {
          const shown = zoneTime(zone);
          if (!shown.ok) throw new Error(shown.error);
          expect(moments.map(shown.value)).toEqual(moments.map((at) => slowly(zone, at)));
        },
      ),
    );
  });
});
