import type { Selectable } from 'kysely';
import * as z from 'zod';
import {
  eventFacts,
  type NewToldEvent,
  severities,
  type ToldEvent,
  type ToldKind,
} from '../../../shared/domain/told-event.ts';
import type { HistoryQueries } from './connection.ts';
import { nextId } from './intern-addresses.ts';
import type { Tables } from './schema.ts';

/** Where and since when an event stands in the history. */
export type ToldRecord = Pick<ToldEvent, 'id' | 'recordedAt'>;

/**
 * What was worth telling, told or not; the outbox adds to it (core/channels/outbox.ts). A row whose facts this version
 * cannot read is left out.
 */
export interface ToldEvents {
  /** Those that are there, in the order of their moments. */
  list(ids: readonly number[]): Promise<readonly ToldEvent[]>;
  /** The newest first. @param page zero-based */
  page(query: { readonly page: number; readonly pageSize: number }): Promise<readonly ToldEvent[]>;
  /** The one that was learnt last; null before the first. */
  lastOf(kind: ToldKind): Promise<ToldEvent | null>;
  /** Which one of this kind and thread is there already; null: none. */
  ofThread(kind: ToldKind, threadKey: string): Promise<ToldRecord | null>;
  hasThread(kind: ToldKind, threadKey: string): Promise<boolean>;
}

export function createToldEvents(queries: HistoryQueries): ToldEvents {
  const select = () => queries.selectFrom('events').selectAll();
  const ofThread = async (kind: ToldKind, threadKey: string): Promise<ToldRecord | null> =>
    (await queries
      .selectFrom('events')
      .select(['id', 'recorded_at as recordedAt'])
      .where('thread_key', '=', threadKey)
      .where('kind', '=', kind)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()) ?? null;
  const first = (rows: readonly EventRow[]): ToldEvent | null => eventsOf(rows)[0] ?? null;
  return {
    list: async (ids) =>
      ids.length === 0
        ? []
        : eventsOf(await select().where('id', 'in', ids).orderBy('at').orderBy('id').execute()),
    page: async ({ page, pageSize }) =>
      eventsOf(
        await select()
          .orderBy('id', 'desc')
          .limit(pageSize)
          .offset(page * pageSize)
          .execute(),
      ),
    lastOf: async (kind) =>
      first(await select().where('kind', '=', kind).orderBy('id', 'desc').limit(1).execute()),
    ofThread,
    hasThread: async (kind, threadKey) => (await ofThread(kind, threadKey)) !== null,
  };
}

/** The statement that writes one down and gives its number. @param recordedAt UTC milliseconds */
export const insertToldEvent = (queries: HistoryQueries, event: NewToldEvent, recordedAt: number) =>
  queries
    .insertInto('events')
    .values({
      id: nextId('events'),
      kind: event.kind,
      severity: event.severity,
      subject: event.subject,
      thread_key: event.threadKey,
      at: event.at,
      recorded_at: recordedAt,
      data: JSON.stringify(event.data),
    })
    .returning('id');

type EventRow = Selectable<Tables['events']>;

const kindSchema = z.enum(Object.keys(eventFacts) as [ToldKind, ...ToldKind[]]);
const severitySchema = z.enum(severities);
const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is no JSON' });
    return z.NEVER;
  }
});

const eventsOf = (rows: readonly EventRow[]): readonly ToldEvent[] => rows.flatMap(eventOf);

function eventOf(row: EventRow): readonly ToldEvent[] {
  const kind = kindSchema.safeParse(row.kind);
  const severity = severitySchema.safeParse(row.severity);
  if (!kind.success || !severity.success) return [];
  const data = jsonText.pipe(eventFacts[kind.data]).safeParse(row.data);
  if (!data.success) return [];
  const event = {
    id: row.id,
    kind: kind.data,
    severity: severity.data,
    subject: row.subject,
    threadKey: row.thread_key,
    at: row.at,
    recordedAt: row.recorded_at,
    data: data.data,
  };
  // The facts were parsed by the schema of this very kind; TypeScript cannot follow that through a union.
  return [event as ToldEvent];
}
