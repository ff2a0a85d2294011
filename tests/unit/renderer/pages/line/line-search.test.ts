import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  linePresets,
  lineSearchText,
  rangeOf,
  readLineSearch,
  roundedRange,
  toSeconds,
} from '../../../../../renderer/pages/line/line-search.ts';

const read = (text: string) => readLineSearch(new URLSearchParams(text));
const now = Date.UTC(2026, 2, 1, 12);
const dayMs = 86_400_000;

describe('what the page of the line shows', () => {
  it('is the last 24 hours of the first series, when nothing is said', () => {
    expect(read('')).toEqual({ series: null, preset: '24h', zoom: null });
    expect(lineSearchText(read(''))).toBe('');
  });

  it('stands in the URL, readable', () => {
    const text = '?series=2&range=7d&from=2026-02-27T10:00:00Z&to=2026-02-27T11:30:00Z';
    expect(read(text)).toEqual({
      series: 2,
      preset: '7d',
      zoom: { from: Date.UTC(2026, 1, 27, 10), to: Date.UTC(2026, 1, 27, 11, 30) },
    });
    expect(lineSearchText(read(text))).toBe(text);
  });

  it('is what was written, read again', () => {
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 1, max: 1e6 })),
        fc.constantFrom(...linePresets),
        fc.option(fc.tuple(fc.integer({ min: 0, max: 2e9 }), fc.integer({ min: 60, max: 1e8 }))),
        (series, preset, seconds) => {
          const [from, length] = seconds ?? [0, 0];
          const zoom = seconds === null ? null : { from: from * 1e3, to: (from + length) * 1e3 };
          expect(read(lineSearchText({ series, preset, zoom }))).toEqual({ series, preset, zoom });
        },
      ),
    );
  });

  it.each([
    '?series=zero&range=forever',
    '?series=-1',
    '?series=1.5',
    '?from=2026-03-01T00:00Z',
    '?from=2026-03-02T00:00Z&to=2026-03-01T00:00Z',
    '?from=2026-03-01T00:00:00Z&to=2026-03-01T00:00:30Z',
    '?from=x&to=y',
  ])('leaves out what makes no sense in %s', (text) => {
    expect(read(text)).toEqual({ series: null, preset: '24h', zoom: null });
  });

  it('ends now, unless it was zoomed', () => {
    expect(rangeOf({ preset: '7d', zoom: null }, now, null)).toEqual({
      from: now - 7 * dayMs,
      to: now,
    });
    const zoom = { from: now - 3 * dayMs, to: now - 2 * dayMs };
    expect(rangeOf({ preset: '7d', zoom }, now, null)).toEqual(zoom);
  });

  it('is all from the first reading on, once that is known', () => {
    const firstAt = now - 20 * dayMs;
    expect(rangeOf({ preset: 'all', zoom: null }, now, firstAt)).toEqual({
      from: firstAt,
      to: now,
    });
    expect(rangeOf({ preset: 'all', zoom: null }, now, null).from).toBe(now - 365 * dayMs);
    expect(rangeOf({ preset: 'all', zoom: null }, now, now).from).toBe(now - 60_000);
  });

  it('is written in whole seconds that hold all of it', () => {
    expect(toSeconds({ from: 1_999, to: 61_001 })).toEqual({ from: 1_000, to: 62_000 });
  });

  it('adds up figures by the minute, and never none', () => {
    expect(roundedRange({ from: now + 1_234, to: now + dayMs + 1_234 })).toEqual({
      from: now,
      to: now + dayMs,
    });
    expect(roundedRange({ from: 1, to: 3 })).toEqual({ from: 0, to: 5_000 });
  });
});
