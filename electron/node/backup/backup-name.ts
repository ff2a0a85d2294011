import { type Backup, type BackupReason, backupReasons } from '../../../shared/domain/backup.ts';

export type NamedBackup = Omit<Backup, 'name' | 'bytes'>;

const pattern = new RegExp(
  `^ip-beacon-(\\d{4}-\\d\\d-\\d\\dT)(\\d\\d)-(\\d\\d)-(\\d\\d)-(\\d{3})Z-(${backupReasons.join('|')})(\\.with-secrets)?\\.tar\\.gz(\\.sealed)?$`,
);

/** `ip-beacon-2026-01-31T03-30-00-000Z-scheduled.tar.gz`: no colons, Windows takes none; sorted by name is sorted by time. */
export function nameBackup({ at, reason, encrypted, hasSecrets }: NamedBackup): string {
  const moment = new Date(at).toISOString().replaceAll(/[:.]/g, '-');
  const secrets = hasSecrets ? '.with-secrets' : '';
  return `ip-beacon-${moment}-${reason}${secrets}.tar.gz${encrypted ? '.sealed' : ''}`;
}

/** What the name says; null for a name that nameBackup() does not give, a path for instance. */
export function readBackupName(name: string): NamedBackup | null {
  const [, day, hour, minute, second, millisecond, reason, secrets, sealed] =
    pattern.exec(name) ?? [];
  const at = Date.parse(`${day}${hour}:${minute}:${second}.${millisecond}Z`);
  if (Number.isNaN(at)) return null;
  return {
    at,
    // The pattern names no other.
    reason: reason as BackupReason,
    encrypted: sealed !== undefined,
    hasSecrets: secrets !== undefined,
  };
}
