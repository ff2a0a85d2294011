import type { AuditEntry, AuditVerdict } from '../../shared/domain/audit.ts';
import type { Backup } from '../../shared/domain/backup.ts';
import type { SettingsRevision } from '../../shared/domain/settings-revision.ts';
import type { StorageView } from '../../shared/domain/storage.ts';
import type { ExportTable } from '../../shared/domain/transfer.ts';
import { cannedAudit, cannedRevisions } from './canned-audit.ts';
import { cannedBackups } from './canned-backups.ts';
import { cannedStorage } from './canned-storage.ts';
import { cannedExportTables } from './canned-transfer.ts';
import { createMockJobs, type MockJobs } from './mock-jobs.ts';

/** What is kept; a test may change any part of it at any time. */
export interface MockData {
  readonly now: number;
  storage: StorageView;
  backups: readonly Backup[];
  /** Opens every encrypted backup. */
  passphrase: string;
  tables: readonly ExportTable[];
  revisions: readonly SettingsRevision[];
  audit: readonly AuditEntry[];
  verdict: AuditVerdict;
  readonly uploads: Map<string, { readonly names: readonly string[]; receivedBytes: number }>;
  readonly jobs: MockJobs;
}

export function createMockData(now: number): MockData {
  const audit = cannedAudit(63, now);
  return {
    now,
    storage: cannedStorage(now),
    backups: cannedBackups(now),
    passphrase: 'four words in a row',
    tables: cannedExportTables(now),
    revisions: cannedRevisions(31, now),
    audit,
    verdict: { entries: audit.length, broken: null, head: audit[0]?.hash ?? '' },
    uploads: new Map(),
    jobs: createMockJobs(),
  };
}
