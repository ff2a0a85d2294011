import { getEventListeners } from 'node:events';
import type { Look } from '../../electron/core/address/look.ts';
import { type LookRequest, runLook } from '../../electron/core/address/run-look.ts';
import type { SourceDefinition } from '../../electron/core/address/sources/index.ts';
import type { Observation } from '../../shared/domain/observation.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createScriptedSources, type Reply, type ScriptedSources } from './scripted-sources.ts';

export interface EndedLook extends Look {
  /** How long it took. */
  readonly ms: number;
  /** How many timers and listeners waited when it ended. */
  readonly left: number;
}

export interface StartedLook {
  readonly clock: FakeClock;
  readonly sources: ScriptedSources;
  /** What was seen while it went on. */
  readonly seen: readonly Observation[];
  readonly stop: () => void;
  /** Runs the clock for ten seconds; the look must have ended by then. */
  readonly ended: () => Promise<EndedLook>;
}

export type SourceScript = readonly (readonly [SourceDefinition, Reply])[];

/** A look at sources in that order, each with its one reply. */
export function startLook(
  script: SourceScript,
  request: Partial<Pick<LookRequest, 'known' | 'wide' | 'identityOf'>> = {},
): StartedLook {
  const clock = createFakeClock();
  const replies = new Map(script.map(([{ id }, reply]) => [id, reply]));
  const sources = createScriptedSources(clock, ({ id }) => replies.get(id) ?? { hangs: true });
  const seen: Observation[] = [];
  const stopping = new AbortController();
  let look: EndedLook | null = null;
  void runLook({
    sources: script.map(([source]) => source),
    identityOf: (address) => address,
    known: new Set(),
    wide: false,
    clock,
    signal: stopping.signal,
    ask: sources.ask,
    onObservation: (observation) => void seen.push(observation),
    ...request,
  }).then((ended) => {
    const listeners = getEventListeners(stopping.signal, 'abort').length;
    look = { ...ended, ms: ended.endedMs - ended.startedMs, left: clock.pending() + listeners };
  });
  return {
    clock,
    sources,
    seen,
    stop: () => stopping.abort('cancelled'),
    ended: async () => {
      await clock.advance(10_000);
      if (look === null) throw new Error('The look has not ended within ten seconds.');
      return look;
    },
  };
}

/** `a:A`, or `a:cancelled` for a failure, in the order of arrival. */
export const saidIn = ({ observations }: Look): readonly string[] =>
  observations.map(
    ({ sourceId, answer }) => `${sourceId}:${answer.ok ? answer.value : answer.error.code}`,
  );

/** Who was asked when, in milliseconds since the start: `a@0`. */
export const askedIn = ({ sources }: StartedLook): readonly string[] =>
  sources.asked.map(({ id, atMs }) => `${id}@${atMs - (sources.asked[0]?.atMs ?? 0)}`);
