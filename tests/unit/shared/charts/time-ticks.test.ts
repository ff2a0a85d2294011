import { describe, expect, it } from 'vitest';
import { timeTicks } from '../../../../shared/charts/time-ticks.ts';

const texts = (ticks: readonly number[], zone: string): readonly string[] =>
  ticks.map((at) =>
    new Intl.DateTimeFormat('sv', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(at),
  );

describe('the ticks of an axis of time', () => {
  it('stand on midnights of the reader, across a change of the clocks', () => {
    const range = { from: Date.UTC(2026, 2, 27, 20), to: Date.UTC(2026, 2, 31, 5) };
    const ticks = timeTicks(range, { unit: 'day', count: 1 }, 'Europe/Berlin');
    expect(texts(ticks, 'Europe/Berlin')).toEqual([
      '2026-03-28 00:00',
      '2026-03-29 00:00',
      '2026-03-30 00:00',
      '2026-03-31 00:00',
    ]);
  });

  it('keep to even hours of the day when the clocks change', () => {
    const range = { from: Date.UTC(2025, 9, 25, 22), to: Date.UTC(2025, 9, 26, 7) };
    const ticks = timeTicks(range, { unit: 'hour', count: 2 }, 'Europe/Berlin');
    expect(texts(ticks, 'Europe/Berlin')).toEqual([
      '2025-10-26 00:00',
      '2025-10-26 02:00',
      '2025-10-26 04:00',
      '2025-10-26 06:00',
      '2025-10-26 08:00',
    ]);
  });

  it('leave out the last day of a month beside its neighbour', () => {
    const range = { from: Date.UTC(2026, 0, 27), to: Date.UTC(2026, 2, 4) };
    const days = timeTicks(range, { unit: 'day', count: 2 }, 'UTC').map((at) =>
      new Date(at).toISOString().slice(5, 10),
    );
    expect(days.slice(0, 4)).toEqual(['01-27', '01-29', '02-01', '02-03']);
    expect(days.slice(-3)).toEqual(['02-27', '03-01', '03-03']);
  });

  it('of weeks are Mondays', () => {
    const range = { from: Date.UTC(2026, 9, 20), to: Date.UTC(2026, 10, 20) };
    const ticks = timeTicks(range, { unit: 'day', count: 7 }, 'America/New_York');
    expect(ticks.map((at) => new Date(at).getUTCDay())).toEqual([1, 1, 1, 1]);
  });
});
