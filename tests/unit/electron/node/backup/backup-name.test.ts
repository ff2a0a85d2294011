import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameBackup, readBackupName } from '../../../../../electron/node/backup/backup-name.ts';
import { backupReasons } from '../../../../../shared/domain/backup.ts';

const at = Date.UTC(2026, 0, 31, 3, 30, 0, 7);

test('a name says when, why, and whether it is encrypted and has secrets', () => {
  expect(nameBackup({ at, reason: 'scheduled', encrypted: false, hasSecrets: false })).toBe(
    'ip-beacon-2026-01-31T03-30-00-007Z-scheduled.tar.gz',
  );
  expect(nameBackup({ at, reason: 'manual', encrypted: true, hasSecrets: true })).toBe(
    'ip-beacon-2026-01-31T03-30-00-007Z-manual.with-secrets.tar.gz.sealed',
  );
});

test('every name reads back', () => {
  const named = fc.record({
    at: fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }),
    reason: fc.constantFrom(...backupReasons),
    encrypted: fc.boolean(),
    hasSecrets: fc.boolean(),
  });
  fc.assert(
    fc.property(named, (backup) => {
      expect(readBackupName(nameBackup(backup))).toEqual(backup);
    }),
  );
});

test.each([
  '../ip-beacon-2026-01-31T03-30-00-007Z-manual.tar.gz',
  '/etc/ip-beacon-2026-01-31T03-30-00-007Z-manual.tar.gz',
  'ip-beacon-2026-01-31T03-30-00-007Z-manual.tar.gz/../../access.json',
  'ip-beacon-2026-01-31T03-30-00-007Z-manual.tar.gz\u0000',
  'ip-beacon-2026-01-31T03-30-00-007Z-manual.tar.gz\n',
  'ip-beacon-2026-13-31T03-30-00-007Z-manual.tar.gz',
  'ip-beacon-2026-01-31T03-30-00-007Z-other.tar.gz',
  '.ip-beacon-12ab34cd.tmp',
  'access.json',
  '..',
  '',
])('%j is no name of a backup', (name) => {
  expect(readBackupName(name)).toBeNull();
});
