// The table of contents: what the program is made of, in the order it is built.

import type { Push, PushName } from '../../shared/contract/index.ts';
import { createDispatch, type Dispatch } from '../../shared/dispatch.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { createAddressWatch } from './address/address-watch.ts';
import { listSources } from './address/list-sources.ts';
import { createSourceBook } from './address/source-book.ts';
import type { SourcePorts } from './address/sources/source-kind.ts';
import { addressHandlers } from './handlers/address.ts';
import { historyHandlers } from './handlers/history.ts';
import { settingsHandlers } from './handlers/settings.ts';
import { sourcesHandlers } from './handlers/sources.ts';
import { type History, openHistory } from './history/history.ts';
import { createWatchRecord, storageSentence } from './history/watch-record.ts';
import type { Clock, Database, Dispose, Interfaces, Log, Random } from './ports.ts';
import type { LiveSettings } from './settings/create-settings.ts';
import { createStore } from './store.ts';

// What the hosts use of the core beside the app itself.
export { type CheckReport, checkOnce, type FamilyReport } from './address/check-once.ts';
export { describeSource } from './address/describe-source.ts';
export { listSources } from './address/list-sources.ts';
export type { ListedSource } from './address/source-book.ts';
export type { SourcePorts } from './address/sources/source-kind.ts';
export { createSettings } from './settings/create-settings.ts';
export { type LoadedSettings, loadSettings } from './settings/load-settings.ts';
export type { Override } from './settings/overrides.ts';
export { problemSentence } from './settings/settings-problem.ts';
export { fileSchema } from './settings/file-schema.ts';
export { showSettings } from './settings/show-settings.ts';

export interface AppParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly interfaces: Interfaces;
  readonly sourcePorts: SourcePorts;
  readonly settings: LiveSettings;
  /** Opens the embedded engine; the failure is a sentence. */
  readonly openDatabase: () => Promise<Result<Database>>;
  readonly about: {
    readonly version: string;
    readonly host: 'server' | 'desktop';
    readonly configFile: string;
    readonly dataFolder: string;
  };
}

export type AppPush = {
  readonly [Name in PushName]: { readonly name: Name; readonly data: Push<Name> };
}[PushName];

export interface App {
  readonly dispatch: Dispatch;
  /** Opens the history and begins to watch; the failure is a sentence, and nothing was begun. */
  start(): Promise<Result<void>>;
  /** In under 2 s; everything is saved. */
  stop(): Promise<void>;
  subscribe(listener: (push: AppPush) => void): Dispose;
  health(): { readonly ready: boolean; readonly problems: readonly string[] };
}

/** Several facts of one moment are one push. */
const pushAfterMs = 20;

export function createApp(parts: AppParts): App {
  const { clock, log, settings } = parts;
  const store = createStore(clock.now());
  const stopping = new AbortController();
  const listeners = new Set<(push: AppPush) => void>();
  const push = (message: AppPush): void => {
    for (const listener of listeners) listener(message);
  };

  let opened: History | null = null;
  const history = (): History => {
    if (opened === null) throw new Error('the history is not open');
    return opened;
  };
  const onStorage = (problem: string | null): void => {
    if (problem !== store.get().storageProblem) store.apply({ type: 'storage', problem });
  };

  const book = createSourceBook(() => listSources(settings.get().address), clock);
  const watch = createAddressWatch({
    clock,
    log,
    interfaces: parts.interfaces,
    sourcePorts: parts.sourcePorts,
    book,
    settings: () => settings.get().address,
    record: createWatchRecord(history, book.statistics, log.part('history'), onStorage),
    store,
    onObservation: (observation) => push({ name: 'observation', data: observation }),
    onTell: (change) => push({ name: 'change', data: change }),
  });
  const dispatch = createDispatch(
    {
      'about.get': () => ok(parts.about),
      ...addressHandlers(store, watch),
      ...historyHandlers(history),
      ...settingsHandlers(settings),
      ...sourcesHandlers(book, watch, settings, clock, stopping.signal),
    },
    (error) => {
      const id = parts.random.shortId();
      log.write('error', 'a call failed inside', { id, error });
      return id;
    },
  );

  /** What was started, in order; released in reverse. */
  const disposers: Dispose[] = [];
  let cancelPush: Dispose | null = null;
  const pushSnapshotSoon = (): void => {
    cancelPush ??= clock.schedule(pushAfterMs, () => {
      cancelPush = null;
      push({ name: 'snapshot', data: store.get() });
    });
  };

  const begin = async (loading: History): Promise<Result<void>> => {
    try {
      const earlier = await loading.sourceStatistics.load();
      const lastChange = await loading.changes.last();
      const current = await loading.current.load();
      if (stopping.signal.aborted) return fail('The program was stopped while it started.');
      opened = loading;
      book.remember(earlier);
      if (lastChange !== null) store.apply({ type: 'change-recorded', change: lastChange });
      disposers.push(
        store.subscribe(pushSnapshotSoon),
        () => cancelPush?.(),
        watch.start(current),
        settings.subscribe((now, before) => {
          if (JSON.stringify(now.address) !== JSON.stringify(before.address))
            watch.settingsChanged();
        }),
      );
      return ok(undefined);
    } catch (error) {
      return fail(
        `The history cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };

  return {
    dispatch,
    start: async () => {
      const database = await parts.openDatabase();
      if (!database.ok) return database;
      const started = await openHistory(database.value, clock, (error) =>
        onStorage(storageSentence(error)),
      );
      if (!started.ok) {
        await database.value.close();
        return fail(started.error);
      }
      const begun = await begin(started.value);
      if (!begun.ok) await started.value.close();
      return begun;
    },
    stop: async () => {
      stopping.abort('cancelled');
      for (const dispose of disposers.toReversed()) dispose();
      disposers.length = 0;
      if (opened === null) return;
      try {
        await opened.sourceStatistics.save(book.statistics());
      } finally {
        await opened.close();
        opened = null;
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    health: () => {
      const { storageProblem } = store.get();
      return {
        ready: opened !== null && storageProblem === null,
        problems:
          opened === null
            ? ['The history is not open yet.']
            : storageProblem === null
              ? []
              : [storageProblem],
      };
    },
  };
}
