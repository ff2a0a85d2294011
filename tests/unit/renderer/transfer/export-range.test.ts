import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportRange } from '../../../../renderer/transfer/export-range.ts';

const now = Date.UTC(2026, 2, 29, 12);
const none = { first: '', last: '' };

describe('the span of an export', () => {
  const zone = process.env['TZ'];
  beforeAll(() => {
    // Its clocks went forward on 29 March 2026.
    process.env['TZ'] = 'Europe/Berlin';
  });
  afterAll(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('is open for everything, and open to the end for the last while', () => {
    expect(exportRange('all', none, now)).toEqual({ from: null, to: null });
    expect(exportRange('day', none, now)).toEqual({ from: now - 86_400_000, to: null });
    expect(exportRange('year', none, now)).toEqual({ from: now - 365 * 86_400_000, to: null });
  });

  it('holds whole days of the reader, the last one too, also where a day has 23 hours', () => {
    expect(exportRange('between', { first: '2026-03-01', last: '2026-03-29' }, now)).toEqual({
      from: new Date(2026, 2, 1).getTime(),
      to: new Date(2026, 2, 30).getTime() - 1,
    });
  });

  it('may be open at either end', () => {
    const from = new Date(2026, 2, 1).getTime();
    expect(exportRange('between', { first: '2026-03-01', last: '' }, now)).toEqual({
      from,
      to: null,
    });
    expect(exportRange('between', { first: '', last: '2026-02-28' }, now)).toEqual({
      from: null,
      to: from - 1,
    });
  });

  it('is none when its last day lies before its first; one day alone is one', () => {
    expect(exportRange('between', { first: '2026-03-02', last: '2026-03-01' }, now)).toBeNull();
    expect(exportRange('between', { first: '2026-03-01', last: '2026-03-01' }, now)).not.toBeNull();
  });

  it('begins no earlier than the contract has moments', () => {
    expect(exportRange('between', { first: '1950-01-01', last: '' }, now)).toEqual({
      from: 0,
      to: null,
    });
  });
});
