import * as z from 'zod';
import { auditEntrySchema, auditVerdictSchema } from '../domain/audit.ts';
import { backupSchema, restorePreviewSchema } from '../domain/backup.ts';
import { botViewSchema } from '../domain/bot.ts';
import { changeDetailSchema, changeSchema } from '../domain/change.ts';
import { eventSchema } from '../domain/event.ts';
import { families } from '../domain/family.ts';
import { hostKinds } from '../domain/host-kind.ts';
import { outageSchema } from '../domain/link.ts';
import { logEntrySchema } from '../domain/log-entry.ts';
import { logLevels } from '../domain/log-level.ts';
import { observationSchema } from '../domain/observation.ts';
import { outboxStatusSchema } from '../domain/outbox.ts';
import { facetsSchema, patternsSchema } from '../domain/patterns.ts';
import { pauseSchema } from '../domain/pause.ts';
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
import { discordContract } from './discord.ts';
import { command, query } from './entry.ts';
import { tellingContract } from './telling.ts';

const nothing = z.strictObject({});

const moment = z.number().int().min(0);

/** Which changes; null leaves a thing open. Also what an export of them can be narrowed to. */
const chosenChanges = {
  /** Matches part of an address; `81.2` finds 81.2.69.142. */
  text: z.string().max(100).default(''),
  family: z.enum(families).nullable().default(null),
  /** The network of an address after the change, by its number. */
  asn: z.number().int().nullable().default(null),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2).nullable().default(null),
  /** By when they were confirmed, `to` left out. */
  from: moment.nullable().default(null),
  to: moment.nullable().default(null),
};
const changesQuery = z.strictObject({
  ...chosenChanges,
  /** Zero-based. */
  page: z.number().int().min(0).max(1_000_000).default(0),
  pageSize: z.number().int().min(1).max(200).default(50),
});
const changesPage = z.object({ items: z.array(changeSchema), total: z.number().int() });

const sourceId = z.string().min(1).max(64);

const settingView = z.object({
  /** `address.sentinelIntervalSeconds` */
  path: z.string(),
  /** The title of the section it stands in, and a sentence about it. */
  section: z.string(),
  sectionHelp: z.string(),
  title: z.string(),
  help: z.string(),
  /** `seconds`, `days`, `MB`; shown behind the value. */
  unit: z.string().nullable(),
  /** Takes effect at the next start only. */
  needsRestart: z.boolean(),
  /** Write-only: its value reads `true` when it is set and `false` when it is not. */
  secret: z.boolean(),
  /** What each value of an enum means; empty where the help says it. */
  choices: z.record(z.string(), z.object({ title: z.string(), help: z.string() })),
  /** JSON Schema of the value. */
  schema: z.record(z.string(), z.unknown()),
  value: z.unknown(),
  default: z.unknown(),
  /** The environment variable that sets it and so wins over the file; null when none does. */
  overriddenBy: z.string().nullable(),
});

const pageQuery = z.strictObject({
  /** Zero-based. */
  page: z.number().int().min(0).max(1_000_000).default(0),
  pageSize: z.number().int().min(1).max(200).default(50),
});
const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.number().int() });

const seriesSpan = z.strictObject({ series: z.number().int().min(1), from: moment, to: moment });
const bucketsQuery = seriesSpan.extend({ buckets: z.number().int().min(1).max(2_000) });

/** `text`, `family`, `asn` and `country` narrow the table `changes` only; another one refuses them. */
const exportQuery = z.strictObject({
  table: z.string().max(64),
  format: z.enum(exportFormats),
  /** From the first row, to the last, where `from` and `to` are null. */
  ...chosenChanges,
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

const patternsQuery = z.strictObject({
  ...chosenChanges,
  /** IANA name; hours and months are the reader's. */
  timeZone: z.string().max(64),
});

/** Newest first: what is before `before`, or now. */
const eventsQuery = z.strictObject({
  before: moment.nullable().default(null),
  limit: z.number().int().min(1).max(200).default(20),
});

/** Of the lines that are kept in memory, the oldest first. */
const logsQuery = z.strictObject({
  /** This level and those above it. */
  level: z.enum(logLevels).default('info'),
  part: z.string().max(64).nullable().default(null),
  text: z.string().max(100).default(''),
  /** Only lines after this one: what a live tail asks next. */
  after: z.number().int().min(0).nullable().default(null),
  /** Only lines before this one: for reading back. */
  before: z.number().int().min(1).nullable().default(null),
  /** Begins with the first line at or after this moment. */
  at: moment.nullable().default(null),
  limit: z.number().int().min(1).max(500).default(200),
});
const logsPage = z.object({
  entries: z.array(logEntrySchema),
  /** Every part that has written. */
  parts: z.array(z.string()),
  /** The newest line there is, whatever was asked for; 0 before the first. */
  newest: z.number().int(),
  /** When the program started, UTC milliseconds: its lines count from 1 again. */
  startedAt: z.number(),
});

const insightAbout = z.object({
  /** What the look-ups are made of, to be shown wherever they are. */
  data: z.array(
    z.object({
      title: z.string(),
      url: z.string(),
      licence: z.string(),
      /** When the data was made, `2026-06-17`; null when the data does not say. */
      madeOn: z.string().nullable(),
    }),
  ),
  city: z.object({ state: z.enum(['off', 'ready', 'failed']), problem: z.string().nullable() }),
});

const profileOutcome = z.object({
  /** The paths of the settings that differ, and so change. */
  changed: z.array(z.string()),
  /** Sentences; nothing is changed when there is one. */
  problems: z.array(z.string()),
});

const about = z.object({
  version: z.string(),
  host: z.enum(hostKinds),
  configFile: z.string(),
  dataFolder: z.string(),
  /** What started it: a service manager and a container start it again, a person may forget. */
  startedBy: z.enum(['person', 'service', 'container']),
  /** False: nobody has gone through or skipped the first steps. */
  firstStepsDone: z.boolean(),
});

/** Every query and command, one line each; handlers, transports and their test doubles derive from it. */
export const contract = {
  'about.get': query(nothing, about),
  'snapshot.get': query(nothing, snapshotSchema),
  'history.changes': query(changesQuery, changesPage),
  'history.change': query(z.strictObject({ id: z.number().int().min(1) }), changeDetailSchema),
  'history.facets': query(nothing, facetsSchema),
  'history.patterns': query(patternsQuery, patternsSchema),
  'history.events': query(eventsQuery, z.array(eventSchema)),
  /** The newest first, at most 1,000. */
  'history.outages': query(z.strictObject({ from: moment, to: moment }), z.array(outageSchema)),
  'insight.about': query(nothing, insightAbout),
  'logs.page': query(logsQuery, logsPage),
  'sources.list': query(nothing, z.array(sourceViewSchema)),
  'sources.setEnabled': command(z.strictObject({ id: sourceId, enabled: z.boolean() }), nothing),
  'sources.test': command(z.strictObject({ id: sourceId }), observationSchema),
  /** Asks a source that is not saved, once. */
  'sources.tryOut': command(z.strictObject({ definition: z.unknown() }), observationSchema),
  /** Also while it is paused, which it stays. */
  'address.check': command(nothing, snapshotSchema),
  /** Nobody is asked until then; null: until `watch.resume`. Another one takes the place of the one in force. */
  'watch.pause': command(z.strictObject({ until: moment.nullable() }), pauseSchema),
  /** Looks at once. `ended` is null when there was no pause. */
  'watch.resume': command(nothing, z.object({ ended: pauseSchema.nullable() })),
  'settings.get': query(nothing, z.array(settingView)),
  /** `before`: what it was made from; refused where it is another one by now. Without: whatever it is. */
  'settings.set': command(
    z.strictObject({
      path: z.string().max(200),
      value: z.unknown(),
      before: z.unknown().optional(),
    }),
    nothing,
  ),
  /** Whether a value would be taken; a command, because a secret has no place in the address of a page. */
  'settings.check': command(
    z.strictObject({ path: z.string().max(200), value: z.unknown() }),
    z.object({ problem: z.string().nullable() }),
  ),
  /** The settings as the file would have them, without secrets: a profile to keep or to take elsewhere. */
  'settings.yaml': query(nothing, z.object({ text: z.string() })),
  'settings.applyProfile': command(
    z.strictObject({ text: z.string().max(50_000), dryRun: z.boolean() }),
    profileOutcome,
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
  ...tellingContract,
  ...discordContract,
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
  /** The settings have become other ones, whoever changed them: the paths. */
  settings: z.object({ changed: z.array(z.string()) }),
  bots: z.array(botViewSchema),
  outbox: outboxStatusSchema,
} as const;

export type Contract = typeof contract;
export type ContractName = keyof Contract;
export type Input<Name extends ContractName> = z.input<Contract[Name]['input']>;
export type ParsedInput<Name extends ContractName> = z.output<Contract[Name]['input']>;
export type Output<Name extends ContractName> = z.output<Contract[Name]['output']>;
export type PushName = keyof typeof pushes;
export type Push<Name extends PushName> = z.output<(typeof pushes)[Name]>;
export type SettingView = z.infer<typeof settingView>;
