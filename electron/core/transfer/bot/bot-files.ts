// The files of the Discord IP Monitor Bot (github.com/froghouse/Discord-IP-Monitor-Bot), by what is in them.

import * as z from 'zod';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { SqliteFiles, SqlRows, SqlValue } from '../../ports.ts';
import type { UploadedFile } from '../uploads.ts';
import type { Sighting } from './bot-changes.ts';
import type { BotSetting } from './bot-settings.ts';
import type { BotEndpoint } from './bot-sources.ts';
import { readDotenv } from './read-dotenv.ts';

/** What one file of the bot holds. */
export interface BotFile {
  readonly sightings: readonly Sighting[];
  readonly endpoints: readonly BotEndpoint[];
  readonly settings: readonly BotSetting[];
  /** bot_config.json wins over .env. */
  readonly strength: 0 | 1;
}

const nothing: BotFile = { sightings: [], endpoints: [], settings: [], strength: 0 };

const sighting = z.object({ ip: z.string(), timestamp: z.string() });
const list = z.array(z.unknown());
const apis = z.object({ endpoints: z.record(z.string(), z.unknown()) });
/** Any two of what it always writes. */
const config = z
  .record(z.string(), z.unknown())
  .refine((value) => ['check_interval', 'channel_id'].some((name) => Object.hasOwn(value, name)));

/** @returns null when the document is none of the bot's */
export function readBotJson(name: string, document: unknown): BotFile | null {
  const entries = list.safeParse(document);
  if (entries.success) return isHistory(entries.data) ? historyOf(name, entries.data) : null;
  const lists = apis.safeParse(document);
  if (lists.success) {
    const endpoints = Object.entries(lists.data.endpoints);
    return {
      ...nothing,
      endpoints: endpoints.map(([id, entry]) => ({ where: `${name}, ${id}`, entry })),
    };
  }
  const last = sighting.safeParse(document);
  if (last.success)
    return { ...nothing, sightings: [{ where: name, ...last.data, createdAt: null }] };
  const values = config.safeParse(document);
  if (!values.success) return null;
  return {
    ...nothing,
    settings: Object.entries(values.data).map(([key, value]) => ({
      where: name,
      name: key.toUpperCase(),
      value,
    })),
    strength: 1,
  };
}

const isHistory = (entries: readonly unknown[]): boolean =>
  entries.some((entry) => sighting.safeParse(entry).success);

/** An entry without its two texts gets empty ones, which are refused where addresses are read. */
const historyOf = (name: string, entries: readonly unknown[]): BotFile => ({
  ...nothing,
  sightings: entries.map((entry, index) => {
    const read = sighting.safeParse(entry);
    const { ip, timestamp } = read.success ? read.data : { ip: '', timestamp: '' };
    return { where: `${name} entry ${index + 1}`, ip, timestamp, createdAt: null };
  }),
});

/** @returns null when no line is a setting of the bot */
export function readBotDotenv(name: string, text: string): BotFile | null {
  const entries = readDotenv(text);
  const isBots = entries.some((entry) =>
    /^(DISCORD_BOT_TOKEN|DISCORD_TOKEN|CHANNEL_ID|CHECK_INTERVAL)$/.test(entry.name),
  );
  if (!isBots) return null;
  return {
    ...nothing,
    settings: entries.map(({ name: key, value, line }) => ({
      where: `${name} line ${line}`,
      name: key,
      value,
    })),
  };
}

/** The failure is a sentence: it is no database of the bot. */
export async function readBotDatabase(
  sqliteFiles: SqliteFiles,
  { name, bytes }: UploadedFile,
): Promise<Result<BotFile>> {
  const read = (sql: string) => sqliteFiles.read(bytes, [{ sql, parameters: [] }]);
  const tables = await read(`select name from sqlite_master where type = 'table'`);
  if (!tables.ok) return tables;
  const names = rowsOf(tables.value).map((row) => row['name']);
  if (names.includes('schema_version')) {
    return fail('It is a whole history of IP Beacon, not an export: restore a backup instead.');
  }
  const wanted = ['ip_history', 'current_ip'].filter((table) => names.includes(table));
  if (wanted.length === 0) {
    return fail('It is an SQLite file, but not one of the Discord IP Monitor Bot.');
  }
  const sightings: Sighting[] = [];
  for (const table of wanted) {
    const found = await read(`select * from ${table} order by id`);
    if (!found.ok) return found;
    for (const row of rowsOf(found.value)) {
      sightings.push({
        where: `${name} ${table} row ${textOf(row['id'])}`,
        ip: textOf(row['ip']),
        timestamp: textOf(row['timestamp']),
        createdAt: typeof row['created_at'] === 'string' ? row['created_at'] : null,
      });
    }
  }
  return ok({ ...nothing, sightings });
}

const rowsOf = (results: readonly SqlRows[]) => results[0]?.rows ?? [];
const textOf = (value: SqlValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
