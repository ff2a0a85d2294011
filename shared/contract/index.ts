import * as z from 'zod';
import { changeDetailSchema, changeSchema } from '../domain/change.ts';
import { families } from '../domain/family.ts';
import { observationSchema } from '../domain/observation.ts';
import { snapshotSchema } from '../domain/snapshot.ts';
import { sourceViewSchema } from '../domain/source.ts';
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
  title: z.string(),
  help: z.string(),
  /** JSON Schema of the value. */
  schema: z.record(z.string(), z.unknown()),
  value: z.unknown(),
  default: z.unknown(),
  /** The environment variable that sets it and so wins over the file; null when none does. */
  overriddenBy: z.string().nullable(),
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
} as const;

/** Every push, one line each. */
export const pushes = {
  /** The whole snapshot, after each of its changes. */
  snapshot: snapshotSchema,
  /** A change worth telling, once. */
  change: changeSchema,
  /** One source has answered in a look that is under way. */
  observation: observationSchema,
} as const;

export type Contract = typeof contract;
export type ContractName = keyof Contract;
export type Input<Name extends ContractName> = z.input<Contract[Name]['input']>;
export type ParsedInput<Name extends ContractName> = z.output<Contract[Name]['input']>;
export type Output<Name extends ContractName> = z.output<Contract[Name]['output']>;
export type PushName = keyof typeof pushes;
export type Push<Name extends PushName> = z.output<(typeof pushes)[Name]>;
export type SettingView = z.infer<typeof settingView>;
