import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expiredBackups } from '../../../../../electron/core/backup/retention.ts';
import { type Backup, backupReasons } from '../../../../../shared/domain/backup.ts';

const dayMs = 86_400_000;
const now = Date.UTC(2026, 5, 1);

const backup = (reason: Backup['reason'], ageDays: number): Backup => ({
  name: `${reason} ${ageDays}`,
  at: now - ageDays * dayMs,
  bytes: 1,
  reason,
  encrypted: false,
  hasSecrets: false,
});
const names = (backups: readonly Backup[]): readonly string[] => backups.map(({ name }) => name);

test('the oldest go when there are too many, whatever they were made for', () => {
  const backups = [
    backup('migration', 1),
    backup('scheduled', 0),
    backup('restore', 2),
    backup('scheduled', 3),
  ];
  expect(names(expiredBackups(backups, { keep: 2, keepDays: 90 }, now))).toEqual([
    'restore 2',
    'scheduled 3',
  ]);
});

test('the old ones go, and one that is as old as that stays', () => {
  const backups = [backup('scheduled', 1), backup('scheduled', 90), backup('scheduled', 91)];
  expect(names(expiredBackups(backups, { keep: 14, keepDays: 90 }, now))).toEqual(['scheduled 91']);
});

test('the newest stays however old it is', () => {
  const backups = [backup('scheduled', 400), backup('scheduled', 401)];
  expect(names(expiredBackups(backups, { keep: 14, keepDays: 90 }, now))).toEqual([
    'scheduled 401',
  ]);
});

test('one that somebody has asked for stays, and does not take the place of another', () => {
  const backups = [backup('manual', 0), backup('manual', 400), backup('scheduled', 1)];
  expect(expiredBackups(backups, { keep: 1, keepDays: 90 }, now)).toEqual([]);
});

test('what goes is older than all of its kind that stays, and what stays is as the rule says', () => {
  const someBackup = fc.record({
    name: fc.uuid(),
    at: fc.integer({ min: now - 200 * dayMs, max: now + 2 * dayMs }),
    bytes: fc.constant(1),
    reason: fc.constantFrom(...backupReasons),
    encrypted: fc.boolean(),
    hasSecrets: fc.boolean(),
  });
  const rule = fc.record({
    keep: fc.integer({ min: 1, max: 20 }),
    keepDays: fc.integer({ min: 1, max: 150 }),
  });
  fc.assert(
    fc.property(fc.array(someBackup, { maxLength: 40 }), rule, (backups, { keep, keepDays }) => {
      const gone = expiredBackups(backups, { keep, keepDays }, now);
      const stays = backups.filter((one) => !gone.includes(one));
      const automatic = stays.filter(({ reason }) => reason !== 'manual');
      const newest = Math.max(...automatic.map(({ at }) => at));
      const oldest = Math.min(...automatic.map(({ at }) => at));

      expect(gone.some(({ reason }) => reason === 'manual')).toBe(false);
      expect(gone.every(({ at }) => at <= oldest)).toBe(true);
      expect(automatic.length).toBeLessThanOrEqual(keep);
      expect(automatic.every(({ at }) => at === newest || now - at <= keepDays * dayMs)).toBe(true);
      expect(automatic.length > 0 || gone.length === 0).toBe(true);
      // None goes that the rule would let stay.
      expect(gone.every(({ at }) => now - at > keepDays * dayMs || automatic.length === keep)).toBe(
        true,
      );
      expect(expiredBackups(stays, { keep, keepDays }, now)).toEqual([]);
    }),
  );
});
