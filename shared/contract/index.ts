import * as z from 'zod';
import { auditEntrySchema, auditVerdictSchema } from '../domain/audit.ts';
import { backupSchema, restorePreviewSchema } from '../domain/backup.ts';
import { changeDetailSchema, changeSchema } from '../domain/change.ts';
import { families } from '../domain/family.ts';
import { observationSchema } from '../domain/observation.ts';
import { snapshotSchema } from '../domain/snapshot.ts';
import { bucketSchema, seriesSchema, uptimeSchema } from '../domain/series.ts';
import { settingsRevisionSchema } from '../domain/settings-revision.ts';
import { sourceViewSchema } from '../domain/source.ts';
import { storageViewSchema } from '../domain/storage.ts';
import {
  exportFormats,
  exportPieceSchema,
  exportTableSchema,
  importReportSchema,
} from '../domain/transfer.ts';
import { command, query } from './entry.ts';

const nothing = z.strictObject({});

const changesQuery = z.strictObject({
  /** Matches part of an address; `81.2` finds 81.2.69.142. */
  text: z.string().max(100).default(''),
  family: z.enum(families).nullable().default(null),
  /** Zero-based. */
  page: z.number().int().min(0).max(1_000_000).default(0),
  pageSize: z.number().int().min(1).max(200).default(50),
});
const changesPage = z.object({ items: z.array(changeSchema), total: z.number().int() });

const sourceId = z.string().min(1).max(64);

const settingView = z.object({
  /** `address.sentinelIntervalSeconds` */
  path: z.string(),
  /** The title of the section it stands in. */
  section: z.string(),
  title: z.string(),
  help: z.string(),
  /** `seconds`, `days`, `MB`; shown behind the value. */
  unit: z.string().nullable(),
  /** Takes effect at the next start only. */
  needsRestart: z.boolean(),
  /** JSON Schema of the value. */
  schema: z.record(z.string(), z.unknown()),
  value: z.unknown(),
  default: z.unknown(),
  /** The environment variable that sets it and so wins over the file; null when none does. */
  overriddenBy: z.string().nullable(),
});

const moment = z.number().int().min(0);
const pageQuery = z.strictObject({
  /** Zero-based. */
  page: z.number().int().min(0).max(1_000_000).default(0),
  pageSize: z.number().int().min(1).max(200).default(50),
});
const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.number().int() });

const seriesSpan = z.strictObject({ series: z.number().int().min(1), from: moment, to: moment });
const bucketsQuery = seriesSpan.extend({ buckets: z.number().int().min(1).max(2_000) });

const exportQuery = z.strictObject({
  table: z.string().max(64),
  format: z.enum(exportFormats),
  /** Null: from the first row, to the last. */
  from: moment.nullable().default(null),
  to: moment.nullable().default(null),
  /** Null asks for the first piece. */
  cursor: z.string().max(200).nullable().default(null),
});

const uploadId = z.string().max(64);
/** The file's name without folders, and its size. */
const uploadFile = z.strictObject({ name: z.string().min(1).max(200), bytes: moment });
/** At most 45,000 bytes in base64, so that the message stays under its bound. */
const uploadPart = z.strictObject({
  upload: uploadId,
  file: z.number().int().min(0).max(20),
  base64: z.base64().max(60_000),
});

/** Chosen by the caller; `progress` is pushed under it, and `jobs.cancel` ends it. */
const jobId = z.string().min(1).max(64);
const passphrase = z.string().min(1).max(1024).nullable().default(null);
/** A backup in the folder of the backups, or one that was uploaded. */
const restoreRequest = z.strictObject({
  place: z.union([
    z.strictObject({ backup: z.string().max(200) }),
    z.strictObject({ upload: uploadId }),
  ]),
  passphrase,
});

const about = z.object({
  version: z.string(),
  host: z.enum(['server', 'desktop']),
  configFile: z.string(),
  dataFolder: z.string(),
});

/** Every query and command, one line each; handlers, transports and their test doubles derive from it. */
export const contract = {
  'about.get': query(nothing, about),
  'snapshot.get': query(nothing, snapshotSchema),
  'history.changes': query(changesQuery, changesPage),
  'history.change': query(z.strictObject({ id: z.number().int().min(1) }), changeDetailSchema),
  'sources.list': query(nothing, z.array(sourceViewSchema)),
  'sources.setEnabled': command(z.strictObject({ id: sourceId, enabled: z.boolean() }), nothing),
  'sources.test': command(z.strictObject({ id: sourceId }), observationSchema),
  'address.check': command(nothing, snapshotSchema),
  'settings.get': query(nothing, z.array(settingView)),
  'settings.set': command(
    z.strictObject({ path: z.string().max(200), value: z.unknown() }),
    nothing,
  ),
  'settings.revisions': query(pageQuery, pageOf(settingsRevisionSchema)),
  'settings.revert': command(z.strictObject({ id: z.number().int().min(1) }), nothing),
  'history.series': query(nothing, z.array(seriesSchema)),
  'history.buckets': query(bucketsQuery, z.array(bucketSchema)),
  'history.uptime': query(seriesSpan, uptimeSchema),
  'storage.get': query(nothing, storageViewSchema),
  'export.tables': query(nothing, z.array(exportTableSchema)),
  'export.piece': query(exportQuery, exportPieceSchema),
  'uploads.begin': command(
    z.strictObject({ files: z.array(uploadFile).min(1).max(20) }),
    z.object({ upload: uploadId }),
  ),
  'uploads.append': command(uploadPart, z.object({ receivedBytes: z.number().int() })),
  'uploads.discard': command(z.strictObject({ upload: uploadId }), nothing),
  'import.check': query(z.strictObject({ upload: uploadId }), importReportSchema),
  'import.run': command(z.strictObject({ upload: uploadId, job: jobId }), importReportSchema),
  'backups.list': query(nothing, z.array(backupSchema)),
  'backups.create': command(z.strictObject({ passphrase, job: jobId }), backupSchema),
  'backups.remove': command(z.strictObject({ name: z.string().max(200) }), nothing),
  'backups.piece': query(
    z.strictObject({ name: z.string().max(200), offset: moment }),
    z.object({ base64: z.string(), totalBytes: z.number().int() }),
  ),
  // A command although it changes nothing: a passphrase has no place in the address of a page.
  'backups.preview': command(restoreRequest, restorePreviewSchema),
  'backups.restore': command(restoreRequest.extend({ job: jobId }), nothing),
  'jobs.cancel': command(z.strictObject({ job: jobId }), nothing),
  'audit.page': query(pageQuery, pageOf(auditEntrySchema)),
  'audit.verify': query(nothing, auditVerdictSchema),
} as const;

/** Every push, one line each. */
export const pushes = {
  /** The whole snapshot, after each of its changes. */
  snapshot: snapshotSchema,
  /** A change worth telling, once. */
  change: changeSchema,
  /** One source has answered in a look that is under way. */
  observation: observationSchema,
  /** How far a long work is that somebody has asked for; `total` is 0 as long as nobody knows. */
  progress: z.object({ job: jobId, done: z.number(), total: z.number() }),
  storage: storageViewSchema,
} as const;

export type Contract = typeof contract;
export type ContractName = keyof Contract;
export type Input<Name extends ContractName> = z.input<Contract[Name]['input']>;
export type ParsedInput<Name extends ContractName> = z.output<Contract[Name]['input']>;
export type Output<Name extends ContractName> = z.output<Contract[Name]['output']>;
export type PushName = keyof typeof pushes;
export type Push<Name extends PushName> = z.output<(typeof pushes)[Name]>;
export type SettingView = z.infer<typeof settingView>;
