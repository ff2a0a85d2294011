import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesStates, type StateTimes } from '../../../../shared/domain/series.ts';
import {
  addStateTimes,
  fillStateTimes,
  type StateChange,
  stateTimesBetween,
  uptimeOf,
} from '../../../../shared/domain/uptime.ts';

const hourMs = 3_600_000;
const none: StateTimes = { upMs: 0, degradedMs: 0, downMs: 0, maintenanceMs: 0, unknownMs: 0 };

const timesOf = (changes: readonly StateChange[], from: number, to: number): StateTimes =>
  stateTimesBetween('unknown', changes, [from, to])[0] ?? none;

const changes = fc
  .array(
    fc.record({ at: fc.integer({ min: -50, max: 150 }), state: fc.constantFrom(...seriesStates) }),
  )
  .map((some) => some.toSorted((a, b) => a.at - b.at));

const total = (times: StateTimes): number =>
  times.upMs + times.degradedMs + times.downMs + times.maintenanceMs + times.unknownMs;

describe('uptime', () => {
  it('is 50 % of an hour up and an hour down, however often each was looked at', () => {
    const everyMinute = Array.from({ length: 60 }, (_, minute) => ({
      at: minute * 60_000,
      state: 'up' as const,
    }));
    const every20Seconds = Array.from({ length: 180 }, (_, look) => ({
      at: hourMs + look * 20_000,
      state: 'down' as const,
    }));
    const times = timesOf([...everyMinute, ...every20Seconds], 0, 2 * hourMs);
    expect(uptimeOf(times, 0, 2 * hourMs)).toEqual({
      ...none,
      upMs: hourMs,
      downMs: hourMs,
      from: 0,
      to: 2 * hourMs,
      share: 0.5,
      coverage: 1,
    });
  });

  it('has eleven hours unknown when the program did not run for eleven hours, not 100 %', () => {
    const run: readonly StateChange[] = [
      { at: 0, state: 'up' },
      { at: hourMs, state: 'unknown' },
    ];
    const uptime = uptimeOf(timesOf(run, 0, 12 * hourMs), 0, 12 * hourMs);
    expect(uptime).toMatchObject({ upMs: hourMs, unknownMs: 11 * hourMs, share: 1 });
    expect(uptime.coverage).toBeCloseTo(1 / 12, 12);
  });

  it('is no data when there is no data', () => {
    expect(uptimeOf(timesOf([], 0, hourMs), 0, hourMs)).toMatchObject({ share: null, coverage: 0 });
  });

  it('counts degraded as up, and leaves maintenance out of the share but not of the coverage', () => {
    const times = { ...none, degradedMs: 30, downMs: 10, maintenanceMs: 40, unknownMs: 20 };
    expect(uptimeOf(times, 0, 100)).toMatchObject({ share: 0.75, coverage: 0.8 });
  });

  it('is unknown in all that is not accounted for', () => {
    expect(fillStateTimes({ ...none, upMs: 10, unknownMs: 3 }, 60)).toEqual({
      ...none,
      upMs: 10,
      unknownMs: 50,
    });
  });
});

describe('the times between edges', () => {
  it('add up to the width between them, whatever happened', () => {
    fc.assert(
      fc.property(
        changes,
        fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2 }),
        (some, cuts) => {
          const edges = cuts.toSorted((a, b) => a - b);
          const times = stateTimesBetween('up', some, edges);
          expect(times.map(total)).toEqual(
            edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)),
          );
        },
      ),
    );
  });

  it('are those of the whole span, added up', () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 99 }), (some, middle) => {
        const [whole] = stateTimesBetween('down', some, [0, 100]);
        const [first = none, second = none] = stateTimesBetween('down', some, [0, middle, 100]);
        expect(addStateTimes(first, second)).toEqual(whole);
      }),
    );
  });

  it('take the last one of several changes at one moment', () => {
    const both: readonly StateChange[] = [
      { at: 10, state: 'down' },
      { at: 10, state: 'up' },
    ];
    expect(timesOf(both, 10, 20)).toEqual({ ...none, upMs: 10 });
  });
});
