import type { StorageView } from '../../shared/domain/storage.ts';

const hourMs = 3_600_000;

/** A healthy store of a few weeks. */
export const cannedStorage = (now: number): StorageView => ({
  state: 'ok',
  reason: null,
  dataBytes: 14_680_064,
  journalBytes: 214_336,
  snapshotAt: now - 37 * 60_000,
  snapshotProblem: null,
  encrypted: false,
  folder: '/home/ada/.local/share/ip-beacon',
  lastBackupAt: now - 9 * hourMs,
  nextBackupAt: now + 15 * hourMs,
  backupProblem: null,
});

/** The disk is full, and the backups have failed with it. */
export const degradedStorage = (now: number): StorageView => ({
  ...cannedStorage(now),
  state: 'degraded',
  reason: 'No space is left on the disk of /home/ada/.local/share/ip-beacon.',
  snapshotProblem: 'ENOSPC: no space left on device.',
  encrypted: true,
  nextBackupAt: null,
  backupProblem: 'ENOSPC: no space left on device.',
});
