import type { StorageView } from '../../shared/domain/storage.ts';
import type { AppHealth } from './app-port.ts';

export interface Readiness {
  readonly ready: boolean;
  readonly problems: readonly string[];
  readonly storage: Omit<StorageView, 'folder' | 'nextBackupAt'> | null;
}

/**
 * What /readyz says, to whoever reaches the port: how things are, and nothing of where they are on this machine.
 * Storage that can't be written is not ready, whatever else works.
 */
export function readinessOf({ ready, problems, storage }: AppHealth): Readiness {
  if (storage === null) return { ready, problems, storage };
  const { folder, nextBackupAt: _, ...facts } = storage;
  const placeless = (text: string): string => text.replaceAll(folder, 'the data folder');
  const placelessOrNull = (text: string | null): string | null =>
    text === null ? null : placeless(text);
  const degraded = storage.state === 'degraded';
  const reason = degraded ? (storage.reason ?? 'The history cannot be written.') : null;
  const said = reason === null || problems.includes(reason) ? problems : [...problems, reason];
  return {
    ready: ready && !degraded,
    problems: said.map(placeless),
    storage: {
      ...facts,
      reason: placelessOrNull(reason),
      snapshotProblem: placelessOrNull(storage.snapshotProblem),
      backupProblem: placelessOrNull(storage.backupProblem),
    },
  };
}
