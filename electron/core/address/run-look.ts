// One look: who is asked when, and when enough is known. It decides nothing.

import type { Method, Observation } from '../../../shared/domain/observation.ts';
import type { Clock, Dispose } from '../ports.ts';
import type { SourceDefinition } from './sources/index.ts';
import type { Ask } from './ask-within.ts';
import { methodOf } from './describe-source.ts';
import { hedgeMs, type Look, lookTimeoutMs } from './look.ts';
import { agreedOf, type IdentityOf, quorum, statementsOf, tally } from './tally.ts';

/** When answers differ: how many are asked for, and how many are enough, over how many methods. */
const wideAnswers = 5;
const wideEnough = { sources: 3, methods: 2 } as const;

export interface LookRequest {
  /** The best first; each is asked once at most. */
  readonly sources: readonly SourceDefinition[];
  readonly identityOf: IdentityOf;
  /** The identities that are ours already; an answer beside them widens the look. Empty: none is known. */
  readonly known: ReadonlySet<string>;
  /** True for the look that is to confirm a candidate: wide from the start. */
  readonly wide: boolean;
  readonly clock: Clock;
  /** Ends the look early, with what is known by then. */
  readonly signal: AbortSignal;
  readonly ask: Ask;
  readonly onObservation: (observation: Observation) => void;
}

/**
 * Asks two sources of different operators at once, the next 250 ms later or as soon as one fails,
 * until two operators agree on what is known; 5 s in all. Any other answer widens it to five.
 * What is still in flight at the end is cancelled and noted as such.
 */
export function runLook(request: LookRequest): Promise<Look> {
  const { clock, ask, onObservation } = request;
  const startedMs = clock.monotonicMs();
  const observations: Observation[] = [];
  const flights = new Map<string, Flight>();
  const remaining = [...request.sources];
  let lastStartMs = startedMs;
  let hedges = 0;
  let cancelHedge: Dispose = () => {};

  return new Promise((resolve, reject) => {
    let ended = false;
    const end = (reason: 'timeout' | 'cancelled'): void => {
      if (ended) return;
      ended = true;
      cancelHedge();
      cancelTimeout();
      request.signal.removeEventListener('abort', onAbort);
      for (const flight of flights.values()) {
        flight.abort.abort(reason);
        observations.push(abandoned(flight, reason, clock));
      }
      resolve({ startedMs, endedMs: clock.monotonicMs(), observations });
    };
    const onAbort = (): void => end('cancelled');
    request.signal.addEventListener('abort', onAbort);
    const cancelTimeout = clock.schedule(lookTimeoutMs, () => end('timeout'));

    const start = (source: SourceDefinition): void => {
      const flight: Flight = {
        source,
        startedMs: clock.monotonicMs(),
        abort: new AbortController(),
      };
      flights.set(source.id, flight);
      lastStartMs = flight.startedMs;
      ask(source, flight.abort.signal)
        .then((observation) => {
          if (ended) return;
          flights.delete(source.id);
          observations.push(observation);
          onObservation(observation);
          proceed();
        })
        .catch(crash);
    };

    /** A bug ends this look; whoever wanted it is told. */
    const crash = (error: unknown): void => {
      reject(error instanceof Error ? error : new Error(String(error)));
      end('cancelled');
    };

    const proceed = (): void => {
      if (ended) return;
      const wide = request.wide || isSurprising(observations, request);
      if (isEnough(observations, wide, clock.monotonicMs() - lastStartMs, request)) {
        end('cancelled');
        return;
      }
      const wanted = (wide ? wideAnswers : quorum) + hedges;
      while (flights.size + statementsOf(observations).length < wanted) {
        const source = takeNext(remaining, observations, flights);
        if (source === undefined) break;
        start(source);
      }
      if (flights.size === 0) end('cancelled');
      else armHedge();
    };

    const armHedge = (): void => {
      cancelHedge();
      const leftMs = hedgeMs - (clock.monotonicMs() - lastStartMs);
      cancelHedge = clock.schedule(leftMs > 0 ? leftMs : hedgeMs, () => {
        hedges += 1;
        proceed();
      });
    };

    if (request.signal.aborted) end('cancelled');
    else proceed();
  });
}

interface Flight {
  readonly source: SourceDefinition;
  readonly startedMs: number;
  readonly abort: AbortController;
}

function isSurprising(
  observations: readonly Observation[],
  { identityOf, known }: LookRequest,
): boolean {
  const identities = new Set(statementsOf(observations).map(({ address }) => identityOf(address)));
  const strange = [...identities].some((identity) => !known.has(identity));
  return known.size === 0 ? identities.size > 1 : strange;
}

/**
 * Enough: two operators agree. In a wide look also three sources over two methods have answered
 * (as far as there are any), and the rest have had their hedge delay.
 */
function isEnough(
  observations: readonly Observation[],
  wide: boolean,
  waitedMs: number,
  { identityOf, sources }: LookRequest,
): boolean {
  if (agreedOf(tally(observations, identityOf)).length === 0) return false;
  if (!wide) return true;
  const answered = observations.filter(({ answer }) => answer.ok);
  const methods = new Set(answered.map(({ method }) => method)).size;
  const methodsThere = new Set(sources.map(methodOf)).size;
  return (
    answered.length >= Math.min(wideEnough.sources, sources.length) &&
    methods >= Math.min(wideEnough.methods, methodsThere) &&
    (answered.length >= wideAnswers || waitedMs >= hedgeMs)
  );
}

/** The best source of an operator not heard yet; behind the first two, one of another method until two have answered. */
function takeNext(
  remaining: SourceDefinition[],
  observations: readonly Observation[],
  flights: ReadonlyMap<string, Flight>,
): SourceDefinition | undefined {
  const answered = observations.filter(({ answer }) => answer.ok);
  const operators = new Set(answered.map(({ operator }) => operator));
  const heard = new Set(answered.map(({ method }) => method));
  const tried = new Set(heard);
  for (const { source } of flights.values()) {
    operators.add(source.operator);
    tried.add(methodOf(source));
  }
  const free = remaining.filter(({ operator }) => !operators.has(operator));
  // A method that is in flight may hang: another untried one is better company, then any that is not heard.
  const other = (methods: ReadonlySet<Method>): SourceDefinition | undefined =>
    free.find((source) => !methods.has(methodOf(source)));
  const wantsMethod = operators.size >= quorum && heard.size < wideEnough.methods;
  const chosen = (wantsMethod ? (other(tried) ?? other(heard)) : undefined) ?? free[0];
  if (chosen !== undefined) remaining.splice(remaining.indexOf(chosen), 1);
  return chosen;
}

function abandoned(flight: Flight, code: 'timeout' | 'cancelled', clock: Clock): Observation {
  const elapsedMs = clock.monotonicMs() - flight.startedMs;
  return {
    sourceId: flight.source.id,
    operator: flight.source.operator,
    method: methodOf(flight.source),
    family: flight.source.family,
    at: clock.now(),
    elapsedMs,
    answer: {
      ok: false,
      error: {
        code,
        detail:
          code === 'timeout'
            ? `No answer within ${Math.round(elapsedMs)} ms.`
            : `Not needed any more after ${Math.round(elapsedMs)} ms: the look had ended.`,
      },
    },
  };
}
