// The durable engine: SQLite in memory, a journal, snapshots. It knows no thread; worker.ts gives it one.
//
//   commit(batch) ─> SQLite, uncommitted ─> one frame, fsync ─> acknowledged, SQLite commit
//   journal over its limit, or quiet ─> a new segment; another thread makes the snapshot from the files
//   close() ─> a snapshot, unless nothing was written
//
// States: open ──(a write or sync that cannot be trusted any more)──> degraded: reads go on, writes are refused
// until the next start.

import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { DatabaseError, reasonOf } from './database-error.ts';
import { formsIn } from './file-forms.ts';
import { removePrevious, saveGeneration } from './generations.ts';
import type { HistoryKey } from './history-key.ts';
import type { HistoryStore, Transaction } from './history-store.ts';
import type { JournalEntry } from './journal-codec.ts';
import { listSegments } from './journal-files.ts';
import {
  createJournalWriter,
  defaultReserveBytes,
  JournalError,
  type JournalWriter,
} from './journal-writer.ts';
import { type RecoverOptions, type Recovered, recover } from './recover.ts';
import { settle } from './settle.ts';

export interface DurableStoreOptions extends Omit<RecoverOptions, 'until'> {
  /** New files are sealed with the key; without, clear although there may be one for the old files. */
  readonly seals: boolean;
  /** See journal-writer.ts. */
  readonly reserveBytes?: number;
  readonly now: () => number;
}

/** The failure is a sentence; then the folder is as it was, but for the warnings' renames. */
export function openDurableStore(options: DurableStoreOptions): Result<HistoryStore> {
  const { folder, now } = options;
  const recovered = recover(options);
  if (!recovered.ok) return recovered;
  try {
    const warnings = settle(folder, recovered.value, now());
    const store = createStore(options, recovered.value, warnings);
    const forms = formsIn(folder);
    if (options.seals ? forms.clear : forms.sealed) store.convert();
    return ok(store);
  } catch (error) {
    recovered.value.engine.close();
    return fail(`The history in ${folder} cannot be opened for writing: ${reasonOf(error)}.`);
  }
}

function createStore(
  options: DurableStoreOptions,
  recovered: Recovered,
  warnings: readonly string[],
): HistoryStore & { readonly convert: () => void } {
  const { folder, key, seals, now } = options;
  const { engine } = recovered;
  const ownKey: HistoryKey | null = seals ? key : null;
  let { sequence, snapshotSequence } = recovered;
  let snapshotAt = recovered.origin.at;
  let snapshotProblem: string | null = null;
  let degraded: string | null = null;
  let writer: JournalWriter | null = null;
  /** Transactions that the newest snapshot does not contain; of an earlier run, at least as many. */
  let entriesSince = sequence - snapshotSequence;
  let entriesBeforeRotation = 0;
  /** Of the segments before the writer's that the newest snapshot does not contain. */
  let earlierBytes = behindSnapshot(recovered).reduce((sum, { bytes }) => sum + bytes, 0);

  const journal = (): JournalWriter =>
    (writer ??= createJournalWriter({
      folder,
      firstSequence: sequence + 1,
      key: ownKey,
      randomBytes,
      reserveBytes: options.reserveBytes ?? defaultReserveBytes,
    }));

  const degrade = (reason: string): void => {
    degraded = `The history in ${folder} can be read and no longer be written: ${reason}. Nothing acknowledged is lost. Check the disk, then restart IP Beacon.`;
  };

  /** Null when the entries are on the disk, otherwise why not. */
  const write = (entries: readonly JournalEntry[]): DatabaseError | null => {
    if (entries.length === 0) return null;
    if (degraded !== null) return new DatabaseError('storage', degraded);
    try {
      journal().append(entries);
      sequence += 1;
      entriesSince += entries.length;
      return null;
    } catch (error) {
      if (error instanceof JournalError && error.isLasting) degrade(error.message);
      return new DatabaseError(
        'storage',
        degraded ?? `The history cannot be written in ${folder}: ${reasonOf(error)}.`,
      );
    }
  };

  const attemptAll = (transactions: readonly Transaction[]) => {
    engine.begin();
    try {
      const isAlone = transactions.length === 1;
      return transactions.map((statements) => engine.attempt(statements, isAlone));
    } catch (error) {
      // SQLite has given up the whole batch, for want of memory as a rule.
      const failed = new DatabaseError('sql', `SQLite could not do it: ${reasonOf(error)}.`);
      engine.rollback();
      engine.begin();
      return transactions.map(() => fail(failed));
    }
  };

  const saveSnapshot = (): void => {
    engine.setPosition(sequence);
    const bytes = engine.export();
    saveGeneration(folder, ownKey === null ? bytes : ownKey.seal(bytes));
    noteSnapshot(sequence);
  };

  const noteSnapshot = (newest: number): void => {
    // What the snapshot before this one needs stays, should this one turn out to be bad.
    const segments = listSegments(folder);
    for (const [index, { name }] of segments.entries()) {
      const next = segments[index + 1];
      if (next !== undefined && next.firstSequence <= snapshotSequence + 1) {
        rmSync(join(folder, name), { force: true });
      }
    }
    snapshotSequence = newest;
    snapshotAt = now();
    snapshotProblem = null;
    earlierBytes = 0;
    entriesSince -= entriesBeforeRotation;
    entriesBeforeRotation = 0;
  };

  const journalBytes = (): number => earlierBytes + (writer?.bytes() ?? 0);

  return {
    warnings,
    isDegraded: () => degraded !== null,
    journalBytes,
    journalEntries: () => entriesSince,
    commit: (transactions, acknowledge) => {
      const attempts = attemptAll(transactions);
      const entries = attempts.flatMap((attempt) =>
        attempt.ok && attempt.value.entry !== null ? [attempt.value.entry] : [],
      );
      const problem = write(entries);
      if (problem === null) {
        acknowledge(attempts.map((attempt) => (attempt.ok ? ok(attempt.value.rows) : attempt)));
        engine.commit();
        return;
      }
      engine.rollback();
      // Those that only read may have seen what is undone now: they read again.
      const isWriting = attempts.map((attempt) => !attempt.ok || attempt.value.entry !== null);
      const again = attemptAll(transactions.map((each, index) => (isWriting[index] ? [] : each)));
      engine.rollback();
      acknowledge(
        again.map((attempt, index) => {
          const first = attempts[index];
          if (first?.ok === false) return first;
          if (isWriting[index] === true) return fail(problem);
          return attempt.ok ? ok(attempt.value.rows) : attempt;
        }),
      );
    },
    health: () => ({
      state: degraded === null ? 'ok' : 'degraded',
      reason: degraded,
      dataBytes: engine.dataBytes(),
      journalBytes: journalBytes(),
      snapshotAt,
      snapshotProblem,
      encrypted: seals,
    }),
    sequence: () => sequence,
    inOwnForm: (database) => (ownKey === null ? database : ownKey.seal(database)),
    rotate: () => {
      if (degraded !== null || sequence === snapshotSequence) return null;
      const old = writer;
      if (old !== null) {
        writer = null;
        earlierBytes += old.bytes();
        old.close();
      }
      journal();
      entriesBeforeRotation = entriesSince;
      return sequence;
    },
    snapshotDone: (upTo, problem) => {
      if (problem === null) noteSnapshot(upTo);
      else snapshotProblem = problem;
    },
    close: () => {
      try {
        if (degraded === null && sequence > snapshotSequence) saveSnapshot();
      } finally {
        writer?.close();
        engine.close();
      }
    },
    /** Everything anew in the form that is wanted now, and nothing of the other form is left. */
    convert: () => {
      const old = listSegments(folder);
      saveSnapshot();
      for (const { name } of old) rmSync(join(folder, name), { force: true });
      removePrevious(folder);
    },
  };
}

/** The segments with something that is not in the snapshot. */
const behindSnapshot = ({ segments, sequence, snapshotSequence }: Recovered) =>
  segments.filter((_, index) => {
    const next = segments[index + 1];
    return next === undefined
      ? sequence > snapshotSequence
      : next.firstSequence > snapshotSequence + 1;
  });
