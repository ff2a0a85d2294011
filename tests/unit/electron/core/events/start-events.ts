import { createEvents, type EventsParts } from '../../../../../electron/core/events/events.ts';
import { createStore } from '../../../../../electron/core/store.ts';
import type { LinkState } from '../../../../../shared/domain/link.ts';
import type { SourceView } from '../../../../../shared/domain/source.ts';
import type { StorageHealth } from '../../../../../shared/domain/storage.ts';
import type { NewToldEvent, ToldEvent } from '../../../../../shared/domain/told-event.ts';
import { cannedSources } from '../../../../support/canned-sources.ts';
import { createMemoryLog } from '../../../../support/memory-log.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';
import { asTold } from './told-event-of.ts';

export interface StartEventsOptions {
  /** What earlier runs have told, the oldest first. */
  readonly told?: readonly ToldEvent[];
  readonly started?: EventsParts['started'];
}

const wellStorage: StorageHealth = {
  state: 'ok',
  reason: null,
  dataBytes: 1,
  journalBytes: 1,
  snapshotAt: null,
  snapshotProblem: null,
  encrypted: false,
};

/** The events over the real store and the real history, with a listener that keeps what it is told. Not started. */
export async function startEvents({ told = [], started = null }: StartEventsOptions = {}) {
  const { history, database, clock } = await openMemoryHistory();
  const store = createStore(clock.now());
  const log = createMemoryLog();
  const heard: NewToldEvent[] = [];
  const listeners = new Set<(health: StorageHealth) => void>();
  let health = wellStorage;
  let views: readonly SourceView[] = cannedSources();
  let viewed = 0;
  let problem: Error | null = null;
  const written: ToldEvent[] = [...told];
  const events = createEvents({
    clock,
    log,
    store,
    storage: {
      health: () => health,
      onHealth: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    book: {
      views: () => {
        viewed += 1;
        return views;
      },
    },
    told: {
      page: async ({ page, pageSize }) => {
        if (problem !== null) throw problem;
        return written.toReversed().slice(page * pageSize, (page + 1) * pageSize);
      },
    },
    tell: async (event) => {
      if (problem !== null) throw problem;
      heard.push(event);
      written.push(asTold(event, written.length + 1, clock.now()));
    },
    history,
    database,
    kept: history.kept,
    started,
    timeZone: 'UTC',
  });
  return {
    events,
    history,
    database,
    clock,
    store,
    log,
    heard,
    listeners,
    viewed: () => viewed,
    kinds: () => heard.map(({ kind }) => kind),
    line: (state: LinkState) =>
      store.apply({
        type: 'link-judged',
        link: { state, since: clock.now(), latencyMs: null, lastRoundAt: clock.now() },
      }),
    storage: (reason: string | null) => {
      health = { ...wellStorage, state: reason === null ? 'ok' : 'degraded', reason };
      for (const listener of listeners) listener(health);
    },
    sources: (next: readonly SourceView[]) => {
      views = next;
    },
    fail: (why: string | null) => {
      problem = why === null ? null : new Error(why);
    },
  };
}
