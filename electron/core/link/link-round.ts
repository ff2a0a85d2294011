import type { Observation, ObservationErrorCode } from '../../../shared/domain/observation.ts';

/** Nobody answered, and it may be the line. */
const speaksOfLine: ReadonlySet<ObservationErrorCode> = new Set([
  'timeout',
  'connect',
  'name-not-found',
]);

/** One source that was asked, as far as it says something of the line. */
export interface Voice {
  readonly sourceId: string;
  readonly operator: string;
  /** Family and method, such as `ipv6 stun`: what a machine, or a firewall in front of it, lets through or does not. */
  readonly way: string;
  /** Null: nothing came back. */
  readonly latencyMs: number | null;
}

/**
 * What was asked at one time: by a sentinel one source, by a look several. `at` is UTC milliseconds, `atMs` of the
 * monotonic clock.
 */
export interface Round {
  readonly kind: 'beat' | 'look';
  readonly at: number;
  readonly atMs: number;
  readonly voices: readonly Voice[];
}

/**
 * Who says something of the line. Whoever was not asked, or not to the end, does not; nor does one that answered
 * nonsense: a far end's trouble, or a portal's page, is neither a line that works nor one that is down.
 */
export const voicesOf = (observations: readonly Observation[]): readonly Voice[] =>
  observations
    // Routers and interfaces are on our side of the line.
    .filter(({ method }) => method !== 'router' && method !== 'interface')
    .filter(({ answer }) => answer.ok || speaksOfLine.has(answer.error.code))
    .map(({ sourceId, operator, family, method, answer, elapsedMs }) => ({
      sourceId,
      operator,
      way: `${family} ${method}`,
      latencyMs: answer.ok ? elapsedMs : null,
    }));
