import type { AppPush } from '../../../../../electron/core/app.ts';
import type { News } from '../../../../../electron/host/notices/news.ts';
import type { NoticeSettings } from '../../../../../electron/host/notices/notice-settings.ts';
import type { Change } from '../../../../../shared/domain/change.ts';

/** At 14:02 in London. */
export const happened = Date.UTC(2026, 2, 2, 14, 2);
const hourMs = 3_600_000;

export const changeOf = (known: Partial<Change> = {}): Change => ({
  id: 61,
  family: 'ipv4',
  kind: 'replaced',
  before: ['203.0.113.47'],
  after: ['198.51.100.9'],
  firstSeenAt: happened,
  confirmedAt: happened + 12_000,
  heldMs: 23 * hourMs + 51 * 60_000,
  told: true,
  known: null,
  ...known,
});

export const changed = (known: Partial<Change> = {}): News => ({
  kind: 'changed',
  change: changeOf(known),
});

export const offline: News = { kind: 'offline', since: happened };
export const online: News = { kind: 'online', since: happened + 240_000, downMs: 240_000 };
export const unsaved: News = {
  kind: 'unsaved',
  since: happened,
  problem: 'No space is left on the disk of /var/lib/ip-beacon.',
};
export const saved: News = { kind: 'saved', since: happened + 60_000, failedMs: 60_000 };
export const flapping: News = { kind: 'flapping', family: 'ipv4', since: happened };

export const said = (isReply: boolean): News => ({
  kind: 'said',
  title: 'IP Beacon goes on',
  body: 'Its icon is in the tray.',
  path: '/settings',
  at: happened,
  isReply,
});

export const usualSettings: NoticeSettings = {
  enabled: true,
  changes: true,
  unsteady: true,
  line: true,
  storage: true,
  program: true,
  sound: false,
  maskAddresses: false,
  quietFrom: '',
  quietTo: '',
};

export const storageOf = (problem: string | null): AppPush => ({
  name: 'storage',
  data: {
    state: problem === null ? 'ok' : 'degraded',
    reason: problem,
    dataBytes: 1,
    journalBytes: 1,
    snapshotAt: null,
    snapshotProblem: null,
    encrypted: false,
    folder: '/var/lib/ip-beacon',
    lastBackupAt: null,
    nextBackupAt: null,
    backupProblem: null,
  },
});
