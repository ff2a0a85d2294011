import { expect, test } from 'vitest';
import { examine } from '../../../../../electron/core/doctor/checks/index.ts';
import type { DoctorFacts } from '../../../../../electron/core/doctor/doctor-facts.ts';
import type { Finding } from '../../../../../shared/domain/finding.ts';
import {
  defaultSettings,
  doctorNow,
  healthyFacts,
  newestTables,
  said,
} from '../../../../support/doctor-facts.ts';
import { fails, says } from '../../../../support/observations.ts';

const inspection = healthyFacts().inspection;
const [snapshot] = inspection?.snapshots ?? [];
if (inspection === null || snapshot === undefined) {
  throw new Error('The healthy machine has no history.');
}

test('a healthy machine is told so, check by check, with nothing to do', () => {
  const expected: readonly Finding[] = [
    { check: 'configuration', what: 'The configuration is valid.' },
    { check: 'folder', what: 'The data folder /data can be read and written.' },
    { check: 'permissions', what: 'The history is for its owner alone.' },
    { check: 'space', what: '5.0 GB are free where the history is, which takes 3.2 MB.' },
    { check: 'clock', what: 'The clock is not behind the history.' },
    { check: 'owner', what: 'Process 4711 on attic has the data folder.' },
    { check: 'encryption', what: 'The history is not encrypted, and is not to be.' },
    {
      check: 'history',
      what: 'The history is whole: a snapshot of 3.2 MB, 60 minutes old, and a journal of 41 entries in 1 file, 20 kB.',
    },
    { check: 'tables', what: `The tables have version ${newestTables}, the newest.` },
    { check: 'backup', what: 'The last backup is 8 hours old.' },
  ].map(({ check, what }) => ({ check, state: 'ok', what, remedy: null }) as Finding);
  expect(examine(healthyFacts()).filter(({ check }) => check !== 'sources')).toEqual(expected);
});

test('an invalid configuration is a problem, and what needs it is left out', () => {
  const findings = examine(
    healthyFacts({
      settings: null,
      settingsProblems: ['config.yaml:3:1 lok is no setting; perhaps log is meant.'],
      key: null,
      backups: null,
      tables: { state: 'unread' },
    }),
  );
  expect(findings[0]).toEqual({
    check: 'configuration',
    state: 'problem',
    what: 'config.yaml:3:1 lok is no setting; perhaps log is meant.',
    remedy: 'Mend the configuration; without it, the sources and the key are not checked.',
  });
  expect([...new Set(findings.map(({ check }) => check))]).toEqual([
    'configuration',
    'folder',
    'permissions',
    'space',
    'clock',
    'owner',
    'history',
  ]);
});

test('the folder: each state has its words', () => {
  const state = (state: DoctorFacts['folder']['state']) =>
    said('folder', { folder: { path: '/data', state, freeBytes: null } });
  expect([
    state('missing'),
    state('not-a-folder'),
    state('unreadable'),
    state('read-only'),
  ]).toEqual([
    [
      'warning: There is no data folder /data. -> The first start makes it. Should there be a history, name its folder with --data-dir.',
    ],
    ['problem: /data is no folder. -> Name a folder with --data-dir, or move that file away.'],
    [
      'problem: The data folder /data cannot be read by the user who runs this. -> Run the doctor as the user who runs IP Beacon, or give the folder to this one with chown.',
    ],
    [
      'problem: The data folder /data cannot be written by the user who runs this. -> Run the doctor as the user who runs IP Beacon; check the owner of the folder, and whether its disk is mounted read-only.',
    ],
  ]);
});

test('permissions: what others can get at is named, the rest counted; systems without modes say nothing', () => {
  const file = (name: string, mode: number | null, isFolder = false) => ({
    path: `/data/${name}`,
    isFolder,
    mode,
    modifiedAt: 0,
  });
  expect(
    said('permissions', { entries: [file('a', 0o640), file('b', 0o600), file('c', 0o755, true)] }),
  ).toEqual([
    "warning: Other users can get at /data/a: its mode is 0640. -> chmod 600 '/data/a'",
    "warning: Other users can get at /data/c: its mode is 0755. -> chmod 700 '/data/c'",
  ]);
  const many = Array.from({ length: 8 }, (_, index) => file(`${index}`, 0o644));
  expect(said('permissions', { entries: many }).slice(5)).toEqual([
    'warning: Other users can get at 3 more. -> Do the same with those.',
  ]);
  expect(said('permissions', { entries: [file('a', null)] })).toEqual([]);
});

test('space: little is a warning, too little for a snapshot a problem', () => {
  const free = (freeBytes: number | null, bytes = snapshot.bytes) =>
    said('space', {
      folder: { path: '/data', state: 'writable', freeBytes },
      inspection: { ...inspection, snapshots: [{ ...snapshot, bytes }] },
    }).map((line) => line.split(' ')[0]);
  expect([
    free(null),
    free(100_000_000),
    free(99_999_999),
    free(9_999_999),
    free(200_000_000, 60_000_000),
    free(170_000_000, 60_000_000),
    free(59_000_000, 60_000_000),
  ]).toEqual([[], ['ok:'], ['warning:'], ['problem:'], ['ok:'], ['warning:'], ['problem:']]);
});

test('clock: years that cannot be, and a clock behind the files', () => {
  expect([
    said('clock', { now: 0 }),
    said('clock', { now: Date.UTC(2101, 0, 1) }),
    said('clock', { now: doctorNow - 3 * 86_400_000 }),
    said('clock', { now: doctorNow - 100_000 }),
  ]).toEqual([
    [
      "problem: This machine's clock shows a year that cannot be. -> Set the clock, and let the system keep it right (NTP).",
    ],
    [
      "problem: This machine's clock shows a year that cannot be. -> Set the clock, and let the system keep it right (NTP).",
    ],
    [
      "problem: This machine's clock is 2 days behind the newest file of the history. -> Set the clock, and let the system keep it right (NTP).",
    ],
    ['ok: The clock is not behind the history.'],
  ]);
});

test('owner: nobody, or one who is gone', () => {
  expect([
    said('owner', { owner: null }),
    said('owner', { owner: { pid: 7, host: 'attic', isAtWork: false } }),
  ]).toEqual([
    ['ok: No process has the data folder.'],
    [
      'warning: Process 7 on attic had the data folder and has not given it back: it was killed, or the power went. -> Nothing needs to be done: the next start takes the folder over.',
    ],
  ]);
});

test('sources: two operators a family are enough, and nobody is asked unless one wants to', () => {
  expect(said('sources').map((line) => line.replaceAll(/\d+/g, 'n'))).toEqual([
    'ok: IPvn has n sources of n operators.',
    'ok: IPvn has n sources of n operators.',
  ]);
  const none = { ...defaultSettings.address, builtInSources: false };
  const remedy =
    'Switch more sources on: address.builtInSources, address.disabledSources, address.sources.';
  const oneSource = {
    ...none,
    sources: [
      {
        id: 'own',
        operator: 'Own',
        family: 'ipv4',
        minIntervalSeconds: 60,
        kind: 'http-text',
        url: 'https://ip.example.net/',
      },
      // It knows an address of ours, but not what the internet sees.
      { id: 'box', operator: 'Box', family: 'ipv4', minIntervalSeconds: 60, kind: 'router' },
    ],
  } as typeof none;
  expect(said('sources', { settings: { ...defaultSettings, address: oneSource } })).toEqual([
    `problem: IPv4 has 1 source of 1 operator: an address is known only when two operators agree. -> ${remedy}`,
    `problem: IPv6 has 0 sources of 0 operators: an address is known only when two operators agree. -> ${remedy}`,
  ]);
});

test('sources: what came of asking them', () => {
  const evidence = [says('one', '203.0.113.7'), says('two', '203.0.113.7'), fails('three')];
  const cancelled = fails('four', 'cancelled');
  const looked = {
    ipv4: { state: 'confirmed', addresses: ['203.0.113.7'], evidence: [...evidence, cancelled] },
    ipv6: { state: 'unknown', addresses: [], evidence: [fails('one')] },
    ms: 40,
  } as const;
  const lines = said('sources', { looked });
  expect([lines[1], lines[3]]).toEqual([
    'ok: The IPv4 address was found out: 2 of 3 sources answered.',
    'warning: The IPv6 address could not be found out: 0 of 1 source answered. -> "ip-beacon check" shows what each of them said. This line may have no address of this family.',
  ]);
});
