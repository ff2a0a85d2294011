import { fail, ok, type Result } from '../../shared/result.ts';
import type { BeforeMigration } from './history/migrate.ts';
import type { Dispose, EmbeddedDatabase, Storage } from './ports.ts';
import { createRevival } from './revival.ts';
import { openSession, type Session, type SessionParts } from './session.ts';

export interface SessionKeeperParts extends Omit<SessionParts, 'beforeMigration'> {
  readonly openDatabase: () => Promise<Result<EmbeddedDatabase>>;
  readonly beforeMigration: (storage: Storage) => ReturnType<BeforeMigration>;
  /** When all that people have asked for is done and written down; in bounded time. */
  readonly settled: () => Promise<void>;
  /** A session was begun, the first or another one. */
  readonly onOpened: () => void;
  readonly onHealth: () => void;
}

export interface SessionKeeper {
  readonly current: () => Session | null;
  /** @throws while there is none */
  readonly session: () => Session;
  /** Why there is none, in a sentence. */
  readonly closedBecause: () => string;
  /** @param whenApplied runs when a restore that lay ready has been put in place */
  readonly open: (whenApplied: () => Promise<void>) => Promise<Result<void>>;
  readonly close: () => Promise<void>;
}

/**
 * closed ──open──> open ──close──> closed
 *   ^               │
 *   └── wait, open ─┴─ its engine has died (revival.ts)
 */
export function createSessionKeeper(parts: SessionKeeperParts): SessionKeeper {
  const { clock, stopping } = parts;
  const log = parts.log.part('history');
  let opened: Session | null = null;
  let closedBecause = 'The history is not open yet.';
  /** What is subscribed to a session, gone with it. */
  let unsubscribe: Dispose = () => {};

  const close = async (): Promise<void> => {
    revival.stop();
    const closing = opened;
    closing?.endWatches();
    // A restore ends the session from inside a command, which cannot wait for itself.
    if (closing !== null && stopping.aborted) await parts.settled();
    opened = null;
    unsubscribe();
    await closing?.stop();
  };

  const begin = async (whenApplied: () => Promise<void>): Promise<Result<void>> => {
    const opening = await parts.openDatabase();
    if (!opening.ok) return opening;
    const database = opening.value;
    await whenApplied();
    const begun = await openSession(
      { ...parts, beforeMigration: () => parts.beforeMigration(database.storage) },
      database,
    );
    if (!begun.ok) return begun;
    if (stopping.aborted) {
      await begun.value.stop();
      return fail('The program was stopped while it started.');
    }
    opened = begun.value;
    const { storage } = database;
    const disposers = [storage.onHealth(parts.onHealth), storage.onDeath(() => void bury())];
    unsubscribe = () => disposers.forEach((dispose) => dispose());
    parts.onStorageProblem(storage.health().reason);
    parts.onOpened();
    return ok(undefined);
  };

  const open: SessionKeeper['open'] = async (whenApplied) => {
    const begun = await begin(whenApplied);
    if (!begun.ok) closedBecause = begun.error;
    return begun;
  };

  const bury = async (): Promise<void> => {
    closedBecause = 'The history has ended by itself and is being opened again.';
    try {
      await close();
    } catch (error) {
      // What it had not yet written down is lost; what was acknowledged is on the disk.
      log.write('warn', 'the last of a history that has died could not be written', { error });
    }
    if (!stopping.aborted) revival.died();
  };

  const revival = createRevival({
    clock,
    log,
    // Somebody may have restored a backup meanwhile.
    reopen: async () =>
      opened !== null || stopping.aborted ? ok(undefined) : open(async () => {}),
    onGivenUp: () => {
      closedBecause =
        'The history has ended several times in a row. Look into the log, then restart IP Beacon.';
    },
  });

  return {
    current: () => opened,
    session: () => {
      if (opened === null) throw new Error('the history is not open');
      return opened;
    },
    closedBecause: () => closedBecause,
    open,
    close,
  };
}
