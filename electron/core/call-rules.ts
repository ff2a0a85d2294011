import type { ContractName } from '../../shared/contract/index.ts';

/** Calls that are answered also while the history is being opened. */
export const withoutHistory: ReadonlySet<string> = new Set<ContractName>([
  'about.get',
  'snapshot.get',
  'settings.get',
  'insight.about',
  'jobs.cancel',
  'logs.page',
]);

/** Calls that give away all that is known, up to now: what waits to be written is written first. */
export const readsAll: ReadonlySet<string> = new Set<ContractName>([
  'export.tables',
  'export.piece',
  'backups.create',
  'backups.preview',
  'backups.restore',
  'history.buckets',
  'history.uptime',
  'history.events',
  'history.outages',
]);
