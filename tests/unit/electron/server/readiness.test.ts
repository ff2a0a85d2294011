import { describe, expect, it } from 'vitest';
import { readinessOf } from '../../../../electron/server/readiness.ts';
import { cannedStorage } from '../../../support/canned-storage.ts';

const healthyStorage = { ...cannedStorage(Date.UTC(2026, 0, 1)), folder: '/data' };
const { folder: _, nextBackupAt: _unsaid, ...told } = healthyStorage;
const degraded = { ...healthyStorage, state: 'degraded' as const };

describe('readiness', () => {
  it('is what the app says while the history is not open', () => {
    const health = { ready: false, problems: ['The history is not open yet.'], storage: null };
    expect(readinessOf(health)).toEqual(health);
  });

  it('leaves the folder out of the facts and out of every sentence', () => {
    const inFolder = 'EIO: i/o error, fsync /data/history.journal';
    const outside = 'EIO: i/o error, fsync the data folder/history.journal';
    const storage = {
      ...degraded,
      reason: inFolder,
      snapshotProblem: inFolder,
      backupProblem: inFolder,
    };
    expect(
      readinessOf({ ready: false, problems: [inFolder, 'The log is full.'], storage }),
    ).toEqual({
      ready: false,
      problems: [outside, 'The log is full.'],
      storage: {
        ...told,
        state: 'degraded',
        reason: outside,
        snapshotProblem: outside,
        backupProblem: outside,
      },
    });
  });

  it('is lost with a degraded history, which is named once', () => {
    const storage = { ...degraded, reason: 'The disk is full.' };
    const readiness = {
      ready: false,
      problems: ['The disk is full.'],
      storage: { ...told, state: 'degraded', reason: 'The disk is full.' },
    };
    expect(readinessOf({ ready: true, problems: [], storage })).toEqual(readiness);
    expect(readinessOf({ ready: false, problems: ['The disk is full.'], storage })).toEqual(
      readiness,
    );
  });

  it('says so even when the history gives no reason', () => {
    expect(readinessOf({ ready: true, problems: [], storage: degraded }).problems).toEqual([
      'The history cannot be written.',
    ]);
  });

  it('is kept when only a snapshot or a backup failed', () => {
    const storage = { ...healthyStorage, snapshotProblem: 'EIO', backupProblem: 'ENOSPC' };
    expect(readinessOf({ ready: true, problems: [], storage })).toEqual({
      ready: true,
      problems: [],
      storage: { ...told, snapshotProblem: 'EIO', backupProblem: 'ENOSPC' },
    });
  });
});
