// What lives as long as the history is open: the watches that write into it, and what keeps it in order.

import type { Observation } from '../../shared/domain/observation.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { OutboxStatus } from '../../shared/domain/outbox.ts';
import { unknownLink } from '../../shared/domain/link.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type AddressWatch, createAddressWatch } from './address/address-watch.ts';
import type { SourceBook } from './address/source-book.ts';
import type { SourcePorts } from './address/sources/source-kind.ts';
import { recordSettings } from './audit/record-settings.ts';
import type { StorageAttempt } from './audit/storage-attempt.ts';
import type { Channel } from './channels/channel.ts';
import { readPreviousEnd } from './events/read-previous-end.ts';
import { type History, openHistory } from './history/history.ts';
import type { BeforeMigration } from './history/migrate.ts';
import { createSeriesKeeper } from './history/series/series-keeper.ts';
import { createWatchRecord } from './history/watch-record.ts';
import { createInsightWatch } from './insight/insight-watch.ts';
import { createLinkRecord } from './link/link-record.ts';
import { createLinkWatch } from './link/link-watch.ts';
import type {
  Clock,
  Dispose,
  EmbeddedDatabase,
  InsightPorts,
  Interfaces,
  Log,
  Power,
  Random,
} from './ports.ts';
import type { LiveSettings } from './settings/create-settings.ts';
import type { Store } from './store.ts';
import { createTelling, type Telling } from './telling.ts';

export interface SessionParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly interfaces: Interfaces;
  readonly power?: Power | undefined;
  readonly insight: InsightPorts;
  readonly sourcePorts: SourcePorts;
  readonly settings: LiveSettings;
  readonly store: Store;
  readonly book: SourceBook;
  readonly attempt: StorageAttempt;
  readonly onStorageProblem: (problem: string | null) => void;
  readonly onObservation: (observation: Observation) => void;
  readonly onTell: (change: Change) => void;
  readonly random: Random;
  readonly channels: () => readonly Channel[];
  readonly isPlace: (channel: string, target: string | null) => boolean;
  readonly onOutbox: (status: OutboxStatus) => void;
  /** Null: the program goes on, and only its history was opened anew. */
  readonly startedVersion: () => string | null;
  readonly beforeMigration: BeforeMigration;
  /** Aborts when the program stops: then nothing begins any more. */
  readonly stopping: AbortSignal;
}

export interface Session {
  readonly database: EmbeddedDatabase;
  readonly history: History;
  readonly watch: AddressWatch;
  readonly telling: Telling;
  /** Writes down what waits for a better moment. */
  readonly flush: () => Promise<void>;
  /** What they have under way is broken off. */
  readonly endWatches: () => void;
  /** Ends the watches, writes the last of it and closes the database. */
  readonly stop: () => Promise<void>;
}

/** Brings the tables up to date and begins to watch; the failure is a sentence, and the database is closed again. */
export async function openSession(
  parts: SessionParts,
  database: EmbeddedDatabase,
): Promise<Result<Session>> {
  const opened = await openHistory(database, parts.clock, parts.beforeMigration);
  if (!opened.ok) {
    await database.close();
    return opened;
  }
  try {
    if (!parts.stopping.aborted) return ok(await begin(parts, database, opened.value));
    await database.close();
    return fail('The program was stopped while it started.');
  } catch (error) {
    await database.close();
    const why = error instanceof Error ? error.message : String(error);
    return fail(`The history cannot be read: ${why}`);
  }
}

async function begin(
  parts: SessionParts,
  database: EmbeddedDatabase,
  history: History,
): Promise<Session> {
  const { clock, log, store, book, settings, attempt } = parts;
  const disposers: Dispose[] = [];
  let isOver = false;
  /** A look that was under way at the end still answers, and is no problem of the session after this one. */
  const onProblem = (problem: string | null): void => {
    if (!isOver) parts.onStorageProblem(problem);
  };
  const series = createSeriesKeeper({
    database,
    clock,
    log: log.part('history'),
    settings: () => settings.get().history,
    dataBytes: () => database.storage.health().dataBytes,
  });
  const linkRecord = createLinkRecord({
    ...parts,
    series,
    seriesId: () => history.series.idOf('link', 'link'),
  });
  const record = createWatchRecord({
    history,
    statistics: book.statistics,
    clock,
    log: log.part('history'),
    onProblem,
    onFlush: () => void linkRecord.flush(),
  });
  const link = createLinkWatch({
    clock,
    record: linkRecord,
    lookEveryMs: () => settings.get().address.lookSeconds * 1_000,
    onJudged: (judged) => store.apply({ type: 'link-judged', link: judged }),
    onEvidence: record.looked,
    look: () => void watch.lookNow(),
  });
  const insight = createInsightWatch({
    ...parts,
    ports: parts.insight,
    settings: () => settings.get().insight,
    record: record.known,
  });
  const version = parts.startedVersion();
  const previousEndAt = await readPreviousEnd(database);
  const telling = createTelling({
    ...parts,
    database,
    history,
    started: version === null ? null : { version, previousEndAt },
  });
  const watch = createAddressWatch({
    ...parts,
    onTell: (change) => {
      telling.events.changed(change);
      parts.onTell(change);
    },
    insight,
    settings: () => settings.get().address,
    record: {
      ...record,
      looked: (observations) => {
        record.looked(observations);
        link.looked(observations);
      },
    },
    onBeat: link.beat,
    onWake: link.woke,
  });
  book.remember(await history.sourceStatistics.load());
  const lastChange = await history.changes.last();
  const current = await history.current.load();
  if (lastChange !== null) store.apply({ type: 'change-recorded', change: lastChange });
  // Of a session before this one, which a restore has ended.
  if (store.get().link !== unknownLink) store.apply({ type: 'link-judged', link: unknownLink });
  disposers.push(
    await recordSettings({
      settings,
      revisions: history.settingsRevisions,
      audit: history.audit,
      attempt,
    }),
    database.storage.onHealth(({ reason }) => {
      if (reason !== null) onProblem(reason);
    }),
  );
  await series.start();
  await telling.start();
  let isPaused = store.get().pause !== null;
  if (isPaused) link.pause();
  disposers.push(
    link.stop,
    watch.start(current),
    store.subscribe(({ pause }) => {
      if (isPaused === (pause !== null)) return;
      isPaused = pause !== null;
      for (const part of [link, watch]) {
        if (isPaused) part.pause();
        else part.resume();
      }
    }),
    settings.subscribe((now, before) => {
      if (JSON.stringify(now.address) !== JSON.stringify(before.address)) {
        link.settingsChanged();
        watch.settingsChanged();
      }
      if (JSON.stringify(now.insight) !== JSON.stringify(before.insight)) insight.settingsChanged();
    }),
  );

  const flush = async (): Promise<void> => {
    await Promise.all([linkRecord.flush(), record.flush()]);
  };
  const forgetPower = parts.power?.onSuspend(() => void flush());
  if (forgetPower !== undefined) disposers.push(forgetPower);

  const endWatches = (): void => {
    for (const dispose of disposers.splice(0).toReversed()) dispose();
  };

  return {
    database,
    history,
    watch,
    telling,
    flush,
    endWatches,
    stop: async () => {
      endWatches();
      // Each, although the one before may have failed: what is left out would still come, into what is closed.
      try {
        await telling.stop();
        await linkRecord.flush();
        await series.stop();
      } finally {
        await record.flush();
        isOver = true;
        await database.close();
      }
    },
  };
}
