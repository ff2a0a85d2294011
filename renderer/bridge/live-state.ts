// What the page knows at this moment, fed by pushes. Pure: use-snapshot.ts holds it in a store.

import { assertNever } from '../../shared/assert-never.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { Observation } from '../../shared/domain/observation.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { AnyPush, TransportState } from './client.ts';
import type { Progress } from './work-state.ts';

export interface LiveState {
  readonly snapshot: Snapshot | null;
  /** The answers of the look under way, or of the last one that was seen, in order of arrival. */
  readonly answers: readonly Observation[];
  /** Changes told while the page was open and not yet dismissed, newest first. */
  readonly news: readonly Change[];
  /** How far the long works are, by their ids. */
  readonly progress: Readonly<Record<string, Progress>>;
  readonly transport: TransportState;
}

export const initialLiveState: LiveState = {
  snapshot: null,
  answers: [],
  news: [],
  progress: {},
  transport: { kind: 'connecting' },
};

/** Bounds what a broken host could make the page keep. */
const longestAnswers = 200;
const longestNews = 3;
const mostWorks = 8;

/**
 * Takes the newer of what is known and what arrives: a fetched snapshot may be overtaken by a push.
 * Another start of the host begins its revisions anew.
 */
export function receiveSnapshot(state: LiveState, snapshot: Snapshot): LiveState {
  const known = state.snapshot;
  if (known?.startedAt === snapshot.startedAt && snapshot.revision < known.revision) return state;
  const begins = snapshot.looking && known?.looking !== true;
  return { ...state, snapshot, answers: begins ? [] : state.answers };
}

export function receivePush(state: LiveState, push: AnyPush): LiveState {
  switch (push.push) {
    case 'snapshot':
      return receiveSnapshot(state, push.data);
    case 'observation': {
      const { sourceId, family } = push.data;
      const others = state.answers.filter(
        (answer) => answer.sourceId !== sourceId || answer.family !== family,
      );
      return { ...state, answers: [...others, push.data].slice(-longestAnswers) };
    }
    case 'change': {
      const others = state.news.filter((change) => change.id !== push.data.id);
      return { ...state, news: [push.data, ...others].slice(0, longestNews) };
    }
    case 'progress': {
      const { job, ...progress } = push.data;
      const others = Object.entries(state.progress).filter(([each]) => each !== job);
      const all = [...others, [job, progress] as const].slice(-mostWorks);
      return { ...state, progress: Object.fromEntries(all) };
    }
    case 'storage':
    case 'settings':
    case 'bots':
    case 'outbox':
      // Answers of queries, kept with the others (live.ts).
      return state;
    default:
      return assertNever(push);
  }
}

export const dismissChange = (state: LiveState, id: number): LiveState => ({
  ...state,
  news: state.news.filter((change) => change.id !== id),
});
