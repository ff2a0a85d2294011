import { type Selectable, sql } from 'kysely';
import * as z from 'zod';
import type { Caller } from '../../../shared/domain/audit.ts';
import {
  type SettingsRevision,
  settingsRevisionSchema,
} from '../../../shared/domain/settings-revision.ts';
import type { Clock, Database } from '../ports.ts';
import { type HistoryQueries, inTransaction } from './connection.ts';
import type { Tables } from './schema.ts';

/** Years of changes by hand; at some kilobytes each no weight. */
const keptRevisions = 200;

export interface NewSettingsRevision {
  /** The whole of config.yaml without its secrets. */
  readonly content: string;
  /** The settings' paths that differ from the revision before. */
  readonly changed: readonly string[];
  readonly caller: Caller;
}

/** Every configuration that was saved, the newest 200. */
export interface SettingsRevisions {
  /** Returns when it is on the disk. */
  add(revision: NewSettingsRevision): Promise<void>;
  /** The newest first. @param page zero-based */
  page(query: {
    readonly page: number;
    readonly pageSize: number;
  }): Promise<{ readonly items: SettingsRevision[]; readonly total: number }>;
  /** Null when there is none under this number, or no more. */
  content(id: number): Promise<string | null>;
  /** Of the newest; null before the first. */
  newestContent(): Promise<string | null>;
}

export function createSettingsRevisions(
  database: Database,
  queries: HistoryQueries,
  clock: Clock,
): SettingsRevisions {
  const contents = () => queries.selectFrom('settings_history').select('content');
  return {
    add: async ({ content, changed, caller }) => {
      await inTransaction(database, [
        queries.insertInto('settings_history').values({
          // Not the engine's own counting, which every engine spells differently; there is one writer only.
          id: sql<number>`(select coalesce(max(id), 0) + 1 from settings_history)`,
          at: clock.now(),
          who: caller.who,
          origin: caller.origin,
          content,
          changed: JSON.stringify(changed),
        }),
        queries
          .deleteFrom('settings_history')
          .where(
            'id',
            '<=',
            sql<number>`(select max(id) - ${keptRevisions} from settings_history)`,
          ),
      ]);
    },
    page: async ({ page, pageSize }) => {
      const [found, counted] = await inTransaction(database, [
        queries
          .selectFrom('settings_history')
          .select(['id', 'at', 'who', 'origin', 'changed'])
          .orderBy('id', 'desc')
          .limit(pageSize)
          .offset(page * pageSize),
        queries
          .selectFrom('settings_history')
          .select(({ fn }) => fn.countAll<number>().as('total')),
      ]);
      const rows = (found?.rows ?? []) as unknown as readonly RevisionRow[];
      return { items: rows.map(revisionOf), total: Number(counted?.rows[0]?.['total'] ?? 0) };
    },
    content: async (id) =>
      (await contents().where('id', '=', id).executeTakeFirst())?.content ?? null,
    newestContent: async () =>
      (await contents().orderBy('id', 'desc').limit(1).executeTakeFirst())?.content ?? null,
  };
}

type RevisionRow = Omit<Selectable<Tables['settings_history']>, 'content'>;

const paths = z.array(z.string());

const revisionOf = (row: RevisionRow): SettingsRevision =>
  settingsRevisionSchema.parse({
    id: row.id,
    at: row.at,
    who: row.who,
    origin: row.origin,
    changed: paths.parse(JSON.parse(row.changed)),
  });
