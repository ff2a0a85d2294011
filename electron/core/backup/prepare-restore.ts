import type { Backup } from '../../../shared/domain/backup.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { restored } from '../history/restored.ts';
import type { BackupFiles, BackupPlace, BackupRequest, Clock, Storage } from '../ports.ts';

export interface RestoreRequest extends Pick<BackupRequest, 'signal' | 'onProgress'> {
  readonly place: BackupPlace;
  /** Opens the backup; the present state is kept under the same one, with its secrets. */
  readonly passphrase: string | null;
}

/**
 * Keeps the present state as a backup and lays the other one ready: it is in force when the history is next opened.
 * The failure is a sentence, and then everything stays as it is. Throws the signal's reason when it aborts.
 * @returns the backup of the present state
 */
export async function prepareRestore(
  { files, clock }: { readonly files: BackupFiles; readonly clock: Pick<Clock, 'now'> },
  storage: Storage,
  { place, passphrase, signal, onProgress }: RestoreRequest,
): Promise<Result<Backup>> {
  // First of all: nobody wants a backup because of a mistyped passphrase.
  const inspected = await files.inspect(place, passphrase);
  if (!inspected.ok) return inspected;
  signal.throwIfAborted();
  const kept = await files.write(storage, { reason: 'restore', passphrase, signal, onProgress });
  if (!kept.ok) {
    return fail(`Nothing was restored: the present state could not be kept first. ${kept.error}`);
  }
  signal.throwIfAborted();
  const changes = restored(inspected.value.schemaVersion, clock.now());
  const staged = await files.stage(storage, place, passphrase, changes);
  return staged.ok ? ok(kept.value) : staged;
}
