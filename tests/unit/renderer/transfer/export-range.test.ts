import { describe, expect, it } from 'vitest';
import { exportRange } from '../../../../renderer/transfer/export-range.ts';
import { formatOf } from '../../../support/formats.ts';

const now = Date.UTC(2026, 2, 29, 12);
const none = { first: '', last: '' };

const format = formatOf({ timeZone: 'Europe/Berlin' });
/** Midnight in March 2026, before the clocks went forward on the 29th. */
const midnight = (date: number): number => Date.UTC(2026, 2, date) - 3_600_000;

describe('the span of an export', () => {
  it('is open for everything, and open to the end for the last while', () => {
    expect(exportRange('all', none, now, format)).toEqual({ from: null, to: null });
    expect(exportRange('day', none, now, format)).toEqual({ from: now - 86_400_000, to: null });
    expect(exportRange('year', none, now, format)).toEqual({
      from: now - 365 * 86_400_000,
      to: null,
    });
  });

  it('holds whole days of the reader, the last one too, also where a day has 23 hours', () => {
    expect(
      exportRange('between', { first: '2026-03-01', last: '2026-03-29' }, now, format),
    ).toEqual({
      from: midnight(1),
      to: Date.UTC(2026, 2, 29, 22) - 1,
    });
  });

  it('may be open at either end', () => {
    const from = midnight(1);
    expect(exportRange('between', { first: '2026-03-01', last: '' }, now, format)).toEqual({
      from,
      to: null,
    });
    expect(exportRange('between', { first: '', last: '2026-02-28' }, now, format)).toEqual({
      from: null,
      to: from - 1,
    });
  });

  it('is none when its last day lies before its first; one day alone is one', () => {
    expect(
      exportRange('between', { first: '2026-03-02', last: '2026-03-01' }, now, format),
    ).toBeNull();
    expect(
      exportRange('between', { first: '2026-03-01', last: '2026-03-01' }, now, format),
    ).not.toBeNull();
  });

  it('begins no earlier than the contract has moments', () => {
    expect(exportRange('between', { first: '1950-01-01', last: '' }, now, format)).toEqual({
      from: 0,
      to: null,
    });
  });
});
