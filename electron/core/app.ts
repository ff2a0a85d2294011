// The table of contents: what the program is made of, in the order it is built.

import type { StorageView } from '../../shared/domain/storage.ts';
import { createDispatch, type Dispatch } from '../../shared/dispatch.ts';
import { fail, ok } from '../../shared/result.ts';
import { listSources } from './address/list-sources.ts';
import type { App, AppParts, AppPush } from './app-parts.ts';
import { createSourceBook } from './address/source-book.ts';
import { recordCommands } from './audit/record-commands.ts';
import { createStorageAttempt, type StorageAttempt } from './audit/storage-attempt.ts';
import { type Backups, createBackups } from './backup/backups.ts';
import { createDiscord, type Discord } from './discord/discord.ts';
import { createHandlers } from './handlers/index.ts';
import { createInFlight } from './in-flight.ts';
import { createJobs } from './jobs.ts';
import { readsAll, withoutHistory } from './call-rules.ts';
import { createPauses } from './pauses.ts';
import type { Dispose } from './ports.ts';
import { createSessionKeeper } from './session-keeper.ts';
import { createSettingsNews } from './settings/settings-news.ts';
import { createStore } from './store.ts';
import { createUploads } from './transfer/uploads.ts';

// What the hosts use of the core beside the app itself.
export type { App, AppParts, AppPush } from './app-parts.ts';
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
export {
  nothingSeen,
  type Seen,
  type Sign,
  signsOfSnapshot,
  signsOfStorage,
} from './events/signs.ts';
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

  /** What was started, in order; released in reverse. */
  const disposers: Dispose[] = [];
  const keeper = createSessionKeeper({
    ...parts,
    store,
    book,
    attempt,
    onStorageProblem,
    onObservation: (observation) => push({ name: 'observation', data: observation }),
    onTell: (change) => push({ name: 'change', data: change }),
    channels: () => discord.channels(),
    isPlace: (channel, target) => discord.isPlace(channel, target),
    onOutbox: (status) => push({ name: 'outbox', data: status }),
    // A restore opens the history again: that is no start.
    startedVersion: () => (disposers.length === 0 ? parts.about.version : null),
    beforeMigration: (storage) => backups.beforeMigration(storage),
    stopping: stopping.signal,
    settled: () => inFlight.settled(settleMs),
    onOpened: () => {
      // Once more, and so behind the session that records what is saved.
      stopNews();
      stopNews = settings.onSaved(news.saved);
      pushStorage();
      discord.historyOpened();
    },
    onHealth: () => pushStorage(),
  });
  const { session, open, close } = keeper;

  const discord: Discord = createDiscord({
    ...parts,
    apiUrl: parts.discordApi,
    store,
    // Its commands are calls like all others, and it answers some calls itself.
    dispatch: (name, input, caller) => dispatch(name, input, caller),
    history: () => session().history,
    outbox: () => session().telling.outbox,
    onState: (bot, state) => keeper.current()?.telling.events.botChanged(bot, state),
    onViews: (views) => push({ name: 'bots', data: views }),
  });

  const recorded = news.around(
    recordCommands({
      dispatch: createDispatch(
        createHandlers({
          ...parts,
          store,
          book,
          pauses,
          jobs,
          uploads,
          backups,
          discord,
          storageView,
          session,
          stopping: stopping.signal,
        }),
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

  const dispatch: Dispatch = async (name, input, caller) => {
    if (readsAll.has(name)) await keeper.current()?.flush();
    const isOpen = keeper.current() !== null && !stopping.signal.aborted;
    if (isOpen || withoutHistory.has(name)) return inFlight.track(recorded(name, input, caller));
    const message = 'The history is just being opened; try again in a moment.';
    return fail({ code: 'refused', message });
  };
  let cancelPush: Dispose | null = null;
  const pushSnapshotSoon = (): void => {
    cancelPush ??= clock.schedule(pushAfterMs, () => {
      cancelPush = null;
      push({ name: 'snapshot', data: store.get() });
    });
  };

  return {
    dispatch,
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
      // Stopped meanwhile: whoever begins now would never be ended.
      if (!stopping.signal.aborted) discord.start();
      return ok(undefined);
    },
    stop: async () => {
      stopping.abort('cancelled');
      pauses.stop();
      jobs.stop();
      uploads.stop();
      backups.stop();
      stopNews();
      for (const dispose of disposers.splice(0).toReversed()) dispose();
      // The bots first: what they were just asked still comes into the log of commands.
      await discord.stop();
      await close();
      await Promise.all([parts.insight.networks.close(), parts.pictures.close()]);
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
