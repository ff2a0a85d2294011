// How well a source answers: pure, and the only thing the order of asking depends on.

import { assertNever } from '../../../shared/assert-never.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import type { SourceStatistics } from '../../../shared/domain/source.ts';
import { hedgeMs } from './look.ts';

export const freshStatistics: SourceStatistics = {
  asked: 0,
  answered: 0,
  successRate: 1,
  latencyMs: null,
  lastError: null,
  lastAskedAt: null,
  breaker: 'closed',
};

/** Weight of the newest answer in the moving averages. */
const smoothing = 0.2;
/** What a source that was never asked is taken for, in milliseconds: tried, but not before the proven. */
const assumedLatencyMs = 150;

/** True for what says something about the source: an abandoned question only when it was already slow. */
export const isTelling = ({ answer, elapsedMs }: Observation): boolean =>
  answer.ok || answer.error.code !== 'cancelled' || elapsedMs >= hedgeMs;

/** @param agrees false when the answer is good in form, but two operators say otherwise */
export function recordAnswer(
  statistics: SourceStatistics,
  observation: Observation,
  agrees: boolean,
): SourceStatistics {
  const { answer, elapsedMs, at } = observation;
  const good = answer.ok && agrees;
  return {
    ...statistics,
    asked: statistics.asked + 1,
    answered: statistics.answered + (answer.ok ? 1 : 0),
    successRate: blend(statistics.successRate, good ? 1 : 0),
    latencyMs: answer.ok
      ? blend(statistics.latencyMs ?? elapsedMs, elapsedMs)
      : statistics.latencyMs,
    lastError: answer.ok ? statistics.lastError : answer.error,
    lastAskedAt: at,
  };
}

const blend = (average: number, newest: number): number => average + smoothing * (newest - average);

/** The expected wait for a good answer in milliseconds: latency, paid again for each failure. Lower is better. */
export const expectedWaitMs = ({ successRate, latencyMs }: SourceStatistics): number =>
  (latencyMs ?? assumedLatencyMs) / Math.max(successRate, 0.01);

/**
 * closed ──3 failures in a row──> open ──pause over──> half-open ──good answer──> closed
 *                                  ^ pause doubles ──────┘ failure
 */
export type Breaker =
  | { readonly state: 'closed'; readonly failures: number }
  | { readonly state: 'open'; readonly untilMs: number; readonly pauseMs: number }
  | { readonly state: 'half-open'; readonly pauseMs: number };

export const closedBreaker: Breaker = { state: 'closed', failures: 0 };

const failuresToOpen = 3;
const firstPauseMs = 60_000;
const longestPauseMs = 3_600_000;

/** @param nowMs monotonic */
export const atTime = (breaker: Breaker, nowMs: number): Breaker =>
  breaker.state === 'open' && nowMs >= breaker.untilMs
    ? { state: 'half-open', pauseMs: breaker.pauseMs }
    : breaker;

/** @param nowMs monotonic */
export function afterAnswer(breaker: Breaker, good: boolean, nowMs: number): Breaker {
  if (good) return closedBreaker;
  switch (breaker.state) {
    case 'closed':
      return breaker.failures + 1 < failuresToOpen
        ? { state: 'closed', failures: breaker.failures + 1 }
        : { state: 'open', untilMs: nowMs + firstPauseMs, pauseMs: firstPauseMs };
    case 'open':
      return breaker;
    case 'half-open': {
      const pauseMs = Math.min(breaker.pauseMs * 2, longestPauseMs);
      return { state: 'open', untilMs: nowMs + pauseMs, pauseMs };
    }
    default:
      return assertNever(breaker);
  }
}
