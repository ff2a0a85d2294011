// The calls about what is kept, each answered out of a MockData: storage, series, transfer, backups, audit.

import type { ParsedInput } from '../../shared/contract/index.ts';
import type { Backup, RestorePreview } from '../../shared/domain/backup.ts';
import type { ImportReport } from '../../shared/domain/transfer.ts';
import { cannedBackupName, cannedPreview } from './canned-backups.ts';
import { cannedBuckets, cannedSeries, cannedUptime } from './canned-series.ts';
import { botImportReport, ownImportReport } from './canned-transfer.ts';
import type { MockAnswers } from './mock-answer-table.ts';
import type { MockData } from './mock-data.ts';
import { MockRefusal } from './mock-refusal.ts';

/** Of a backup's content; every byte can be told from its neighbours. */
const pieceBytes = 40_000;

const pageOf = <Item>(items: readonly Item[], page: number, pageSize: number) => ({
  items: items.slice(page * pageSize, (page + 1) * pageSize),
  total: items.length,
});

function findBackup(data: MockData, name: string): Backup {
  const found = data.backups.find((backup) => backup.name === name);
  if (found !== undefined) return found;
  throw new MockRefusal(404, { code: 'not-found', message: `There is no backup "${name}".` });
}

function preview(
  data: MockData,
  { place, passphrase }: ParsedInput<'backups.preview'>,
): RestorePreview {
  if ('upload' in place) return cannedPreview(data.now - 86_400_000, false);
  const { at, encrypted, hasSecrets } = findBackup(data, place.backup);
  if (encrypted && passphrase !== data.passphrase) {
    const message =
      passphrase === null
        ? 'This backup is encrypted. Type the passphrase it was made with.'
        : 'This passphrase does not open the backup.';
    throw new MockRefusal(409, { code: 'refused', message });
  }
  return cannedPreview(at, hasSecrets);
}

const reportOf = (data: MockData, upload: string): ImportReport =>
  data.uploads.get(upload)?.names.some((name) => /^(ip_|bot_|\.env|last_)/.test(name)) === true
    ? botImportReport
    : ownImportReport;

type Answered =
  | 'settings.revisions'
  | `history.${'series' | 'buckets' | 'uptime'}`
  | 'storage.get'
  | Extract<
      keyof MockAnswers,
      'export.tables' | `${'uploads' | 'import' | 'backups' | 'jobs' | 'audit'}.${string}`
    >;

export function createMockDataAnswers(data: MockData): Pick<MockAnswers, Answered> {
  return {
    'settings.revisions': ({ page, pageSize }) => pageOf(data.revisions, page, pageSize),
    'history.series': () => [...cannedSeries()],
    'history.buckets': ({ from, to, buckets }) => [...cannedBuckets(from, to, buckets)],
    'history.uptime': ({ from, to }) => cannedUptime(from, to),
    'storage.get': () => data.storage,
    'export.tables': () => [...data.tables],
    'uploads.begin': ({ files }) => {
      const upload = `upload-${data.uploads.size + 1}`;
      data.uploads.set(upload, { names: files.map(({ name }) => name), receivedBytes: 0 });
      return { upload };
    },
    'uploads.append': ({ upload, base64 }) => {
      const before = data.uploads.get(upload) ?? { names: [], receivedBytes: 0 };
      const receivedBytes = before.receivedBytes + Buffer.from(base64, 'base64').length;
      data.uploads.set(upload, { ...before, receivedBytes });
      return { receivedBytes };
    },
    'uploads.discard': ({ upload }) => {
      data.uploads.delete(upload);
      return {};
    },
    'import.check': ({ upload }) => reportOf(data, upload),
    'import.run': async ({ upload, job }) => {
      await data.jobs.run(job, 204);
      return reportOf(data, upload);
    },
    'backups.list': () => [...data.backups],
    'backups.create': async ({ passphrase, job }) => {
      await data.jobs.run(job, 9_400_000);
      const at = data.now;
      const hasSecrets = passphrase !== null;
      const named = { at, reason: 'manual', encrypted: hasSecrets, hasSecrets } as const;
      const backup: Backup = { name: cannedBackupName(named), bytes: 9_400_000, ...named };
      data.backups = [backup, ...data.backups];
      data.storage = { ...data.storage, lastBackupAt: at };
      return backup;
    },
    'backups.remove': ({ name }) => {
      findBackup(data, name);
      data.backups = data.backups.filter((backup) => backup.name !== name);
      return {};
    },
    'backups.piece': ({ name, offset }) => {
      const { bytes } = findBackup(data, name);
      const length = Math.max(0, Math.min(pieceBytes, bytes - offset));
      const piece = Buffer.from(Array.from({ length }, (_, index) => (offset + index) % 251));
      return { base64: piece.toString('base64'), totalBytes: bytes };
    },
    'backups.preview': (input) => preview(data, input),
    'backups.restore': async ({ job, ...input }) => {
      preview(data, input);
      await data.jobs.run(job, 5_000);
      return {};
    },
    'jobs.cancel': ({ job }) => {
      data.jobs.cancel(job);
      return {};
    },
    'audit.page': ({ page, pageSize }) => pageOf(data.audit, page, pageSize),
    'audit.verify': () => data.verdict,
  };
}
