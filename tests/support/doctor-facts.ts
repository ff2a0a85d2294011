import type { DoctorCheck } from '../../shared/domain/finding.ts';
import { examine } from '../../electron/core/doctor/checks/index.ts';
import type { DoctorFacts } from '../../electron/core/doctor/doctor-facts.ts';
import { sections, type Settings } from '../../electron/core/settings/sections/index.ts';
import { migrations } from '../../electron/core/history/migrations/index.ts';

// The sections give exactly these names.
export const defaultSettings = Object.fromEntries(
  Object.entries(sections).map(([id, { fields }]) => [
    id,
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default])),
  ]),
) as unknown as Settings;

/** The version that this program's tables have. */
export const newestTables = migrations.at(-1)?.version ?? 0;

export const doctorNow = Date.UTC(2026, 0, 31, 12);

/** A machine on which all is well; a test says what is not. */
export const healthyFacts = (changes: Partial<DoctorFacts> = {}): DoctorFacts => ({
  now: doctorNow,
  settings: defaultSettings,
  settingsProblems: [],
  folder: { path: '/data', state: 'writable', freeBytes: 5_000_000_000 },
  entries: [
    { path: '/data', isFolder: true, mode: 0o700, modifiedAt: doctorNow - 60_000 },
    {
      path: '/data/history.sqlite',
      isFolder: false,
      mode: 0o600,
      modifiedAt: doctorNow - 3_600_000,
    },
  ],
  owner: { pid: 4_711, host: 'attic', isAtWork: true },
  key: { state: 'none' },
  inspection: {
    snapshots: [
      {
        name: 'history.sqlite',
        bytes: 3_200_000,
        at: doctorNow - 3_600_000,
        isSealed: false,
        problem: null,
      },
    ],
    segments: [
      {
        name: 'history-9.journal',
        bytes: 20_000,
        isSealed: false,
        entries: 41,
        end: 'clean',
      },
    ],
    damage: null,
  },
  tables: { state: 'read', version: newestTables },
  backups: [doctorNow - 30_000_000, doctorNow - 400_000_000],
  looked: null,
  ...changes,
});

/** What one check says; `state what -> remedy` each. */
export const said = (check: DoctorCheck, changes: Partial<DoctorFacts> = {}): readonly string[] =>
  examine(healthyFacts(changes))
    .filter((finding) => finding.check === check)
    .map(({ state, what, remedy }) => `${state}: ${what}${remedy === null ? '' : ` -> ${remedy}`}`);
