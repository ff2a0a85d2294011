import type { Backup } from '../../../shared/domain/backup.ts';

export interface RetentionRule {
  readonly keep: number;
  readonly keepDays: number;
}

const dayMs = 86_400_000;

/**
 * The backups that have to go: of those that the program has made by itself all but the newest `keep`, and those that
 * are older than `keepDays`. The newest of them always stays, and so do those that somebody has asked for.
 * @param nowMs UTC milliseconds
 */
export function expiredBackups(
  backups: readonly Backup[],
  { keep, keepDays }: RetentionRule,
  nowMs: number,
): readonly Backup[] {
  return backups
    .filter(({ reason }) => reason !== 'manual')
    .toSorted((one, other) => other.at - one.at)
    .filter(({ at }, index) => index > 0 && (index >= keep || nowMs - at > keepDays * dayMs));
}
