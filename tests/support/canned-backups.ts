import type { Backup, RestorePreview } from '../../shared/domain/backup.ts';

type Named = Omit<Backup, 'name' | 'bytes'>;

const dayMs = 86_400_000;

/** As electron/node/backup/backup-name.ts has it. */
export const cannedBackupName = ({ at, reason, encrypted, hasSecrets }: Named): string =>
  `ip-beacon-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}-${reason}${
    hasSecrets ? '.with-secrets' : ''
  }.tar.gz${encrypted ? '.sealed' : ''}`;

/** One backup of each reason, newest first. */
export const cannedBackups = (now: number): readonly Backup[] =>
  (
    [
      ['scheduled', 0.4, false, false],
      ['manual', 1.7, true, true],
      ['restore', 6.2, false, false],
      ['migration', 31, true, false],
    ] as const
  ).map(([reason, days, encrypted, hasSecrets]) => {
    const at = now - days * dayMs;
    const bytes = Math.round(9_400_000 - days * 31_000);
    const named = { at, reason, encrypted, hasSecrets };
    return { name: cannedBackupName(named), bytes, ...named };
  });

export const cannedPreview = (at: number, hasSecrets: boolean): RestorePreview => ({
  at,
  version: '0.1.0',
  schemaVersion: 4,
  hasSettings: true,
  hasSecrets,
  tables: [
    { name: 'changes', rows: 57, rowsNow: 59 },
    { name: 'observations', rows: 4_120, rowsNow: 4_318 },
    { name: 'transitions', rows: 212, rowsNow: 212 },
    { name: 'day_buckets', rows: 364, rowsNow: 371 },
    { name: 'speed_tests', rows: 12, rowsNow: 0 },
  ],
});
