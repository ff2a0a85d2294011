import { describe, expect, it } from 'vitest';
import {
  afterAnswer,
  atTime,
  type Breaker,
  closedBreaker,
  expectedWaitMs,
  freshStatistics,
  isTelling,
  recordAnswer,
} from '../../../../../electron/core/address/statistics.ts';
import { fails, says } from '../../../../support/observations.ts';

const minuteMs = 60_000;

describe('recordAnswer', () => {
  it('takes the first latency as it is and blends the next ones in', () => {
    const once = recordAnswer(freshStatistics, says('a', 'A', { elapsedMs: 100, at: 7 }), true);
    expect(once).toEqual({
      asked: 1,
      answered: 1,
      successRate: 1,
      latencyMs: 100,
      lastError: null,
      lastAskedAt: 7,
      breaker: 'closed',
    });
    expect(recordAnswer(once, says('a', 'A', { elapsedMs: 200, at: 9 }), true)).toMatchObject({
      asked: 2,
      latencyMs: 120,
      lastAskedAt: 9,
    });
  });

  it('notes a failure and leaves the latency', () =>
    expect(recordAnswer(freshStatistics, fails('a', 'tls', { at: 7 }), true)).toEqual({
      asked: 1,
      answered: 0,
      successRate: 0.8,
      latencyMs: null,
      lastError: { code: 'tls', detail: '' },
      lastAskedAt: 7,
      breaker: 'closed',
    }));

  it('counts what two operators contradict as an answer, but not as a good one', () =>
    expect(recordAnswer(freshStatistics, says('a', 'X'), false)).toMatchObject({
      answered: 1,
      successRate: 0.8,
      lastError: null,
    }));
});

describe('isTelling', () => {
  it.each([
    ['a good answer', says('a', 'A'), true],
    ['a failure', fails('a', 'timeout'), true],
    ['a question that was taken back in time', fails('a', 'cancelled', { elapsedMs: 249 }), false],
    ['a question that was already slow', fails('a', 'cancelled', { elapsedMs: 250 }), true],
  ])('%s: %#', (_name, observation, telling) => expect(isTelling(observation)).toBe(telling));
});

describe('expectedWaitMs', () => {
  it('grows with latency and with each failure', () => {
    const wait = (latencyMs: number | null, successRate: number) =>
      expectedWaitMs({ ...freshStatistics, latencyMs, successRate });
    expect([wait(40, 1), wait(40, 0.5), wait(null, 1), wait(40, 0)]).toEqual([40, 80, 150, 4_000]);
  });
});

describe('the circuit breaker', () => {
  const failing = (breaker: Breaker, times: number, nowMs = 0): Breaker =>
    times === 0 ? breaker : failing(afterAnswer(breaker, false, nowMs), times - 1, nowMs);

  it('opens for a minute at the third failure in a row', () => {
    expect(failing(closedBreaker, 2)).toEqual({ state: 'closed', failures: 2 });
    expect(failing(closedBreaker, 3, 5)).toEqual({
      state: 'open',
      untilMs: minuteMs + 5,
      pauseMs: minuteMs,
    });
  });

  it('counts anew after a good answer', () =>
    expect(failing(afterAnswer(failing(closedBreaker, 2), true, 0), 2)).toEqual({
      state: 'closed',
      failures: 2,
    }));

  it('is half-open when the pause is over, and not before', () => {
    const open = failing(closedBreaker, 3);
    expect(atTime(open, minuteMs - 1)).toBe(open);
    expect(atTime(open, minuteMs)).toEqual({ state: 'half-open', pauseMs: minuteMs });
  });

  it('closes after a good answer to its trial', () =>
    expect(afterAnswer({ state: 'half-open', pauseMs: minuteMs }, true, 0)).toBe(closedBreaker));

  it('doubles the pause when the trial fails, up to an hour', () => {
    const pauses: number[] = [];
    let breaker = failing(closedBreaker, 3);
    for (let nowMs = 0; pauses.length < 8;) {
      if (breaker.state !== 'open') throw new Error(`It is ${breaker.state}.`);
      pauses.push(breaker.pauseMs / minuteMs);
      nowMs = breaker.untilMs;
      breaker = afterAnswer(atTime(breaker, nowMs), false, nowMs);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('stays open whatever else fails meanwhile', () => {
    const open = failing(closedBreaker, 3);
    expect(afterAnswer(open, false, 10)).toBe(open);
  });
});
