// The table of contents: what the program is made of, in the order it is built.

import type { Push, PushName } from '../../shared/contract/index.ts';
import type { StorageView } from '../../shared/domain/storage.ts';
import { createDispatch, type Dispatch } from '../../shared/dispatch.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { listSources } from './address/list-sources.ts';
import { createSourceBook } from './address/source-book.ts';
import type { SourcePorts } from './address/sources/source-kind.ts';
import type { AppHealth } from './app-health.ts';
import { recordCommands } from './audit/record-commands.ts';
import { createStorageAttempt, type StorageAttempt } from './audit/storage-attempt.ts';
import { type Backups, createBackups } from './backup/backups.ts';
import { addressHandlers } from './handlers/address.ts';
import { auditHandlers } from './handlers/audit.ts';
import { backupsHandlers } from './handlers/backups.ts';
import { historyHandlers } from './handlers/history.ts';
import { insightHandlers } from './handlers/insight.ts';
import { jobsHandlers } from './handlers/jobs.ts';
import { logsHandlers } from './handlers/logs.ts';
import { seriesHandlers } from './handlers/series.ts';
import { settingsHandlers } from './handlers/settings.ts';
import { sourcesHandlers } from './handlers/sources.ts';
import { transferHandlers } from './handlers/transfer.ts';
import { watchHandlers } from './handlers/watch.ts';
import { createInFlight } from './in-flight.ts';
import { createJobs } from './jobs.ts';
import { readsAll, withoutHistory } from './call-rules.ts';
import type { LogLines } from './logs/log-lines.ts';
import { createPauses } from './pauses.ts';
import type {
  BackupFiles,
  Clock,
  Dispose,
  EmbeddedDatabase,
  Files,
  InsightPorts,
  Interfaces,
  Log,
  Power,
  Random,
  SqliteFiles,
} from './ports.ts';
import { createSessionKeeper } from './session-keeper.ts';
import type { LiveSettings } from './settings/create-settings.ts';
import { createSettingsNews } from './settings/settings-news.ts';
import { createStore } from './store.ts';
import { createUploads } from './transfer/uploads.ts';

// What the hosts use of the core beside the app itself.
export type { AppHealth } from './app-health.ts';
export { type CheckReport, checkOnce, type FamilyReport } from './address/check-once.ts';
export { newestSchemaVersion } from './history/migrations/index.ts';
export { verifyAuditLog } from './audit/verify-audit-log.ts';
export { prepareRestore } from './backup/prepare-restore.ts';
export { previewRestore } from './backup/preview-restore.ts';
export { describeSource } from './address/describe-source.ts';
export type { DoctorFacts } from './doctor/doctor-facts.ts';
export { examine } from './doctor/checks/index.ts';
export { readTables } from './doctor/read-tables.ts';
export { listSources } from './address/list-sources.ts';
export { linkedHosts } from './linked-hosts.ts';
export type { ListedSource } from './address/source-book.ts';
export type { SourcePorts } from './address/sources/source-kind.ts';
export { createLogLines } from './logs/log-lines.ts';
export { createSettings, type LiveSettings } from './settings/create-settings.ts';
export type { Settings } from './settings/sections/index.ts';
export { type LoadedSettings, loadSettings } from './settings/load-settings.ts';
export type { Override } from './settings/overrides.ts';
export { problemSentence } from './settings/settings-problem.ts';
export { fileSchema } from './settings/file-schema.ts';
export { showSettings } from './settings/show-settings.ts';
export { exportPiece, type ExportRequest, exportTables } from './transfer/export-piece.ts';
export { openForTransfer } from './transfer/open-for-transfer.ts';
export { runImport } from './transfer/run-import.ts';

export interface AppParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly files: Files;
  readonly log: Log;
  /** What the log has written of this run. */
  readonly logLines: Pick<LogLines, 'page'>;
  readonly interfaces: Interfaces;
  /** Where the system tells of its sleep. */
  readonly power?: Power | undefined;
  readonly insight: InsightPorts;
  readonly sourcePorts: SourcePorts;
  readonly settings: LiveSettings;
  /** Opens the embedded engine, with what a restore has laid ready; the failure is a sentence. */
  readonly openDatabase: () => Promise<Result<EmbeddedDatabase>>;
  readonly backupFiles: BackupFiles;
  readonly sqliteFiles: SqliteFiles;
  /** A restore has put other files in place, those of the host among them. */
  readonly onRestored?: () => Promise<void>;
  readonly about: {
    readonly version: string;
    readonly host: 'server' | 'desktop';
    readonly configFile: string;
    readonly dataFolder: string;
    readonly startedBy: 'person' | 'service' | 'container';
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
  health(): AppHealth;
}

/** What is under way at the end may still be written down; all of the end takes under 2 s. */
const settleMs = 500;
/** Several facts of one moment are one push. */
const pushAfterMs = 20;

export function createApp(parts: AppParts): App {
  const { clock, random, log, settings } = parts;
  const store = createStore(clock.now());
  const stopping = new AbortController();
  const listeners = new Set<(push: AppPush) => void>();
  const push = (message: AppPush): void => {
    for (const listener of listeners) listener(message);
  };
  const onStorageProblem = (problem: string | null): void => {
    if (problem !== store.get().storageProblem) store.apply({ type: 'storage', problem });
  };

  const storageView = (): StorageView => ({
    ...session().database.storage.health(),
    ...backups.state(),
    folder: parts.about.dataFolder,
  });
  const pushStorage = (): void => {
    if (keeper.current() !== null) push({ name: 'storage', data: storageView() });
  };

  const book = createSourceBook(() => listSources(settings.get().address), clock);
  const inFlight = createInFlight(clock);
  const attemptNow = createStorageAttempt(log.part('history'), onStorageProblem);
  const attempt: StorageAttempt = (work) => inFlight.track(attemptNow(work));
  const pauses = createPauses({
    ...parts,
    store,
    path: `${parts.about.dataFolder}/pause.json`,
  });
  const jobs = createJobs(clock, (progress) => push({ name: 'progress', data: progress }));
  const uploads = createUploads(clock, random);
  const backups: Backups = createBackups({
    files: parts.backupFiles,
    database: () => session().database,
    storage: () => session().database.storage,
    clock,
    random,
    log: log.part('backup'),
    settings: () => settings.get().backup,
    restart: async () => {
      await close();
      return open(async () => {
        await settings.reload();
        await parts.onRestored?.();
      });
    },
  });

  const news = createSettingsNews((changed) =>
    push({ name: 'settings', data: { changed: [...changed] } }),
  );
  let stopNews: Dispose = settings.onSaved(news.saved);

  const keeper = createSessionKeeper({
    ...parts,
    store,
    book,
    attempt,
    onStorageProblem,
    onObservation: (observation) => push({ name: 'observation', data: observation }),
    onTell: (change) => push({ name: 'change', data: change }),
    beforeMigration: (storage) => backups.beforeMigration(storage),
    stopping: stopping.signal,
    settled: () => inFlight.settled(settleMs),
    onOpened: () => {
      // Once more, and so behind the session that records what is saved.
      stopNews();
      stopNews = settings.onSaved(news.saved);
      pushStorage();
    },
    onHealth: () => pushStorage(),
  });
  const { session, open, close } = keeper;

  const recorded = news.around(
    recordCommands({
      dispatch: createDispatch(
        {
          'about.get': () =>
            ok({ ...parts.about, firstStepsDone: settings.get().interface.firstStepsDone }),
          ...addressHandlers(store, () => session().watch),
          ...watchHandlers(pauses),
          ...historyHandlers(() => session().history),
          ...seriesHandlers(() => session().history.series),
          ...settingsHandlers(
            settings,
            () => session().history.settingsRevisions,
            parts.about.host,
          ),
          ...sourcesHandlers(book, () => session().watch, settings, clock, stopping.signal),
          ...backupsHandlers(backups, jobs, uploads, storageView),
          ...transferHandlers({ ...parts, database: () => session().database, jobs, uploads }),
          ...auditHandlers(() => session().history.audit),
          ...jobsHandlers(jobs),
          ...logsHandlers(parts.logLines),
          ...insightHandlers(parts.insight.networks, settings),
        },
        (error) => {
          const id = random.shortId();
          log.write('error', 'a call failed inside', { id, error });
          return id;
        },
      ),
      audit: () => session().history.audit,
      settings,
      attempt,
    }),
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

  return {
    dispatch: async (name, input, caller) => {
      if (readsAll.has(name)) await keeper.current()?.flush();
      const isOpen = keeper.current() !== null && !stopping.signal.aborted;
      if (isOpen || withoutHistory.has(name)) return inFlight.track(recorded(name, input, caller));
      const message = 'The history is just being opened; try again in a moment.';
      return fail({ code: 'refused', message });
    },
    start: async () => {
      await pauses.start();
      const begun = await open(async () => {});
      if (!begun.ok) {
        pauses.stop();
        return begun;
      }
      disposers.push(
        store.subscribe(pushSnapshotSoon),
        () => cancelPush?.(),
        backups.onState(pushStorage),
        settings.subscribe((now, before) => {
          if (JSON.stringify(now.backup) !== JSON.stringify(before.backup)) {
            backups.settingsChanged();
          }
        }),
      );
      await backups.start();
      return ok(undefined);
    },
    stop: async () => {
      stopping.abort('cancelled');
      pauses.stop();
      jobs.stop();
      uploads.stop();
      backups.stop();
      stopNews();
      for (const dispose of disposers.toReversed()) dispose();
      disposers.length = 0;
      await close();
      await parts.insight.networks.close();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    health: () => {
      if (keeper.current() === null) {
        return { ready: false, problems: [keeper.closedBecause()], storage: null };
      }
      const storage = storageView();
      const problem = storage.reason ?? store.get().storageProblem;
      return { ready: problem === null, problems: problem === null ? [] : [problem], storage };
    },
  };
}
