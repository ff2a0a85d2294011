// Backups while the program runs: on schedule, before what could go wrong, and on demand; one at a time.

import type { Backup, BackupReason, RestorePreview } from '../../../shared/domain/backup.ts';
import type { SettingsOf } from '../../../shared/settings/section.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type {
  BackupFiles,
  BackupPlace,
  BackupRequest,
  Clock,
  Database,
  Dispose,
  Log,
  Random,
  Storage,
} from '../ports.ts';
import type { backupSection } from '../settings/sections/backup.ts';
import { prepareRestore, type RestoreRequest } from './prepare-restore.ts';
import { previewRestore } from './preview-restore.ts';
import { expiredBackups } from './retention.ts';
import { createBackupSchedule } from './schedule.ts';

export interface BackupsParts {
  readonly files: BackupFiles;
  /** Of the history that is open now. */
  readonly database: () => Database;
  readonly storage: () => Storage;
  readonly clock: Clock;
  readonly random: Pick<Random, 'bytes'>;
  readonly log: Log;
  readonly settings: () => SettingsOf<{ readonly backup: typeof backupSection }>['backup'];
  /** Closes the history and opens it again, with what lies ready for it. The failure is a sentence. */
  readonly restart: () => Promise<Result<void>>;
  /** Of the schedule; that of the machine unless given. */
  readonly timeZone?: string;
}

/** Moments are UTC milliseconds. */
export interface BackupState {
  readonly lastBackupAt: number | null;
  readonly nextBackupAt: number | null;
  /** Why the last backup that the program made by itself failed. */
  readonly backupProblem: string | null;
}

/** Every failure is a sentence. A cancelled call throws the reason of its signal. */
export interface Backups {
  /** Once the history is open. */
  start(): Promise<void>;
  /** Ends what is under way; nothing of it is left. */
  stop(): void;
  settingsChanged(): void;
  state(): BackupState;
  onState(listener: (state: BackupState) => void): Dispose;
  list(): Promise<readonly Backup[]>;
  create(request: Omit<BackupRequest, 'reason'>): Promise<Result<Backup>>;
  /** For openHistory(): without it no migration. @param storage of the history that is being opened */
  beforeMigration(storage: Storage): Promise<Result<void>>;
  remove(name: string): Promise<Result<void>>;
  piece: BackupFiles['piece'];
  preview(place: BackupPlace, passphrase: string | null): Promise<Result<RestorePreview>>;
  /** All or nothing; returns when the restored history is open. */
  restore(request: RestoreRequest): Promise<Result<void>>;
}

export function createBackups(parts: BackupsParts): Backups {
  const { files, clock, log } = parts;
  const stopping = new AbortController();
  const listeners = new Set<(state: BackupState) => void>();
  let lastBackupAt: number | null = null;
  let problem: string | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const state = (): BackupState => ({
    lastBackupAt,
    nextBackupAt: schedule.nextAt(),
    backupProblem: problem,
  });
  const tell = (): void => {
    for (const listener of listeners) listener(state());
  };

  const removeExpired = async (): Promise<void> => {
    try {
      for (const { name } of expiredBackups(await files.list(), parts.settings(), clock.now())) {
        const removed = await files.remove(name);
        if (removed.ok) log.write('info', 'an old backup was removed', { name });
        else log.write('warn', 'an old backup cannot be removed', { name, reason: removed.error });
      }
    } catch (error) {
      log.write('warn', 'old backups cannot be removed', { error });
    }
  };
  const made = (backup: Backup): void => {
    log.write('info', 'a backup was made', { ...backup });
    lastBackupAt = Math.max(backup.at, lastBackupAt ?? 0);
    problem = null;
    tell();
  };
  const write = async (storage: Storage, request: BackupRequest): Promise<Result<Backup>> => {
    const written = await files.write(storage, request);
    if (!written.ok) return written;
    made(written.value);
    // What was kept because of a risk outlives at least the risk.
    if (request.reason !== 'migration') await removeExpired();
    return written;
  };
  /** Nobody waits for it, or can give a passphrase. */
  const writeUnattended = async (
    storage: () => Storage,
    reason: BackupReason,
  ): Promise<Result<Backup>> => {
    const request = { reason, passphrase: null, signal: stopping.signal, onProgress: () => {} };
    let written: Result<Backup>;
    try {
      written = await write(storage(), request);
    } catch (error) {
      written = fail(error instanceof Error ? error.message : String(error));
    }
    if (!written.ok && !stopping.signal.aborted) {
      problem = written.error;
      log.write('error', 'a backup failed', { reason, problem });
      tell();
    }
    return written;
  };

  const schedule = createBackupSchedule({
    ...parts,
    expression: () => parts.settings().schedule,
    run: () => inTurn(async () => (await writeUnattended(parts.storage, 'scheduled')).ok),
    onPlan: tell,
  });

  return {
    start: async () => {
      const [newest] = await files.list().catch((error: unknown) => {
        log.write('warn', 'the folder of the backups cannot be read', { error });
        return [];
      });
      lastBackupAt = newest?.at ?? null;
      if (!stopping.signal.aborted) schedule.start(lastBackupAt);
      tell();
    },
    stop: () => {
      stopping.abort('cancelled');
      schedule.stop();
    },
    settingsChanged: () => schedule.replan(),
    state,
    onState: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    list: () => files.list(),
    create: (request) => inTurn(() => write(parts.storage(), { ...request, reason: 'manual' })),
    // Not in turn: a restore of older tables waits for it.
    beforeMigration: async (storage) => {
      const written = await writeUnattended(() => storage, 'migration');
      return written.ok ? ok(undefined) : written;
    },
    remove: (name) => files.remove(name),
    piece: (name, offset, length) => files.piece(name, offset, length),
    preview: (place, passphrase) => previewRestore(files, parts.database(), place, passphrase),
    restore: (request) =>
      inTurn(async () => {
        const kept = await prepareRestore(parts, parts.storage(), request);
        if (!kept.ok) return kept;
        const restarted = await parts.restart();
        log.write('info', 'a backup was restored', { kept: kept.value.name, ok: restarted.ok });
        made(kept.value);
        return restarted;
      }),
  };
}
