import { expect, test } from 'vitest';
import {
  defaultSettings,
  doctorNow,
  healthyFacts,
  newestTables,
  said,
} from '../../../../support/doctor-facts.ts';

const inspection = healthyFacts().inspection;
const [snapshot] = inspection?.snapshots ?? [];
const [segment] = inspection?.segments ?? [];
if (inspection === null || snapshot === undefined || segment === undefined) {
  throw new Error('The healthy machine has no history.');
}
const withHistory = (history: typeof defaultSettings.history) => ({ ...defaultSettings, history });

test('encryption: a key that is missing or does not open is a problem, and never called damage', () => {
  const sealed = {
    ...inspection,
    snapshots: [{ ...snapshot, isSealed: true }],
    segments: [{ ...segment, isSealed: true }],
  };
  const encrypted = withHistory({ ...defaultSettings.history, encryption: 'key-file' });
  const opens = { state: 'opens', protection: 'key-file' } as const;
  const next = 'The next start of IP Beacon changes that.';
  expect([
    said('encryption', { inspection: sealed }),
    said('encryption', {
      inspection: sealed,
      key: { state: 'closed', sentence: 'This passphrase does not open the history.' },
    }),
    said('encryption', { inspection: sealed, key: opens, settings: encrypted }),
    said('encryption', { inspection: sealed, key: opens }),
    said('encryption', { inspection, key: opens, settings: encrypted }),
    said('encryption', { settings: encrypted }),
    said('encryption', {
      inspection: sealed,
      key: { state: 'opens', protection: 'passphrase' },
      settings: encrypted,
    }),
  ]).toEqual([
    [
      'problem: The history is encrypted, and its key, the file history.key in the data folder, is missing. -> Put it back from a copy of the folder, or restore a backup into a new data folder.',
    ],
    ['problem: This passphrase does not open the history.'],
    ['ok: The history is encrypted, and its key opens (key-file).'],
    [`warning: The history is encrypted, and is not to be (history.encryption). -> ${next}`],
    [`warning: The history is not yet encrypted as history.encryption says. -> ${next}`],
    [`warning: The history is not encrypted yet. -> ${next}`],
    [`warning: The history is not yet encrypted as history.encryption says. -> ${next}`],
  ]);
});

test('history: none yet, a bad snapshot, an unfinished end, a long journal, damage', () => {
  const previous = { ...snapshot, name: 'history.previous.sqlite' };
  const whole =
    'ok: The history is whole: a snapshot of 3.2 MB, 60 minutes old, and a journal of 41 entries in 1 file, 20 kB.';
  const repair =
    'Restore a backup, or save what can be saved into a new folder: ip-beacon doctor --repair <new folder>.';
  expect([
    said('history', { inspection: { snapshots: [], segments: [], damage: null } }),
    said('history', { inspection: { ...inspection, snapshots: [] } }),
    said('history', {
      inspection: {
        ...inspection,
        snapshots: [{ ...snapshot, problem: 'does not match its checksum' }, previous],
      },
    }),
    said('history', { inspection: { ...inspection, segments: [{ ...segment, end: 'torn' }] } }),
    said('history', {
      inspection: { ...inspection, segments: [{ ...segment, bytes: 70_000_000 }] },
    }),
    said('history', { inspection: { ...inspection, damage: 'The history in /data is damaged.' } }),
    said('history', { inspection: { ...inspection, damage: 'Use ip-beacon doctor --repair.' } }),
    said('history', { inspection: null }),
  ]).toEqual([
    ['ok: There is no history yet.'],
    ['ok: The history is whole: no snapshot yet, and a journal of 41 entries in 1 file, 20 kB.'],
    [
      'warning: history.sqlite does not match its checksum. -> The other snapshot and the journal stand in for it. Check the disk, and take a backup: ip-beacon backup.',
      whole,
    ],
    [
      'warning: history-9.journal ends in an unfinished entry, as a power cut leaves it; it was never acknowledged. -> Nothing needs to be done: the next start sets it aside.',
      whole,
    ],
    [
      'warning: The journal has 70 MB: no snapshot was taken for long. -> The log says why; usually the disk is full. A restart takes one.',
      whole.replace('20 kB', '70 MB'),
    ],
    [`problem: The history in /data is damaged. -> ${repair}`],
    ['problem: Use ip-beacon doctor --repair.'],
    [],
  ]);
});

test('tables: older, newer, refused, unread', () => {
  const version = (version: number) => said('tables', { tables: { state: 'read', version } });
  expect([
    version(1),
    version(newestTables + 1),
    said('tables', { tables: { state: 'refused', sentence: 'It cannot be opened.' } }),
    said('tables', { tables: { state: 'unread' } }),
    said('tables', { tables: { state: 'none' } }),
  ]).toEqual([
    [
      `warning: The tables have version 1; this program brings them to ${newestTables}. -> The next start does so, and keeps a backup before.`,
    ],
    [
      `problem: The tables have version ${newestTables + 1}, and this program knows ${newestTables}: a newer one has written them. -> Start the newer program, or name another folder with --data-dir.`,
    ],
    [
      'problem: It cannot be opened. -> Restore a backup, or save what can be saved into a new folder: ip-beacon doctor --repair <new folder>.',
    ],
    [],
    [],
  ]);
});

test('backup: none, none planned, overdue; a weekend is no delay for a schedule of working days', () => {
  const planned = (schedule: string) => ({
    ...defaultSettings,
    backup: { ...defaultSettings.backup, schedule },
  });
  const days = (count: number) => [doctorNow - count * 86_400_000];
  expect([
    said('backup', { backups: [] }),
    said('backup', { backups: [], settings: planned('') }),
    said('backup', { backups: [], inspection: { snapshots: [], segments: [], damage: null } }),
    said('backup', { backups: days(400), settings: planned('') }),
    said('backup', { backups: days(1.9) }),
    said('backup', { backups: days(3) }),
    said('backup', { backups: days(3), settings: planned('0 3 * * 1-5') }),
  ]).toEqual([
    ['warning: There is no backup. -> Take one: ip-beacon backup.'],
    ['warning: There is no backup, and none is planned. -> Take one: ip-beacon backup.'],
    [],
    ['ok: The last backup is 400 days old; none is planned.'],
    ['ok: The last backup is 45 hours old.'],
    [
      'warning: The last backup is 3 days old, although one is planned every 24 hours. -> IP Beacon was not running, or the log says why none could be written.',
    ],
    ['ok: The last backup is 3 days old.'],
  ]);
});
