import { type Metric, secondsOf } from './metric.ts';

export const storageMetrics: readonly Metric[] = [
  {
    type: 'gauge',
    name: 'ip_beacon_storage_data_bytes',
    help: 'Size of the history in memory.',
    read: ({ storage }) => storage?.dataBytes ?? null,
  },
  {
    type: 'gauge',
    name: 'ip_beacon_storage_journal_bytes',
    help: 'Size of the journal: what was written since the last snapshot.',
    read: ({ storage }) => storage?.journalBytes ?? null,
  },
  {
    type: 'gauge',
    name: 'ip_beacon_storage_last_snapshot_timestamp_seconds',
    help: 'When the last snapshot was taken, in Unix time.',
    read: ({ storage }) => secondsOf(storage?.snapshotAt),
  },
  {
    type: 'gauge',
    name: 'ip_beacon_storage_degraded',
    help: '1 when the history can be read but not written.',
    read: ({ storage }) => (storage === null ? null : Number(storage.state === 'degraded')),
  },
  {
    type: 'gauge',
    name: 'ip_beacon_storage_last_backup_timestamp_seconds',
    help: 'When the last backup was made, in Unix time.',
    read: ({ storage }) => secondsOf(storage?.lastBackupAt),
  },
];
