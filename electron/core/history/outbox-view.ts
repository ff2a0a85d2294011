import {
  type DisabledTarget,
  type OutboxEntry,
  outboxEntrySchema,
  type OutboxStatus,
} from '../../../shared/domain/outbox.ts';
import { payloadOf } from '../channels/outbox-row.ts';
import { type HistoryQueries } from './connection.ts';
import { waitingStates } from './outbox.ts';

const shownStates = [...waitingStates, 'failed'] as const;

/** How many wait and have failed, beside what is switched off. */
export async function readOutboxStatus(
  queries: HistoryQueries,
  disabled: readonly DisabledTarget[],
): Promise<OutboxStatus> {
  const rows = await queries
    .selectFrom('outbox')
    .select(({ fn }) => [
      'state',
      fn.countAll<number>().as('total'),
      fn.min('created_at').as('oldestAt'),
    ])
    .where('state', 'in', shownStates)
    .groupBy('state')
    .execute();
  const waiting = rows.filter(({ state }) => state !== 'failed');
  return {
    waiting: waiting.reduce((sum, { total }) => sum + total, 0),
    failed: rows.find(({ state }) => state === 'failed')?.total ?? 0,
    oldestAt: waiting.length === 0 ? null : Math.min(...waiting.map(({ oldestAt }) => oldestAt)),
    disabled: [...disabled],
  };
}

/** What waits and what has failed, the oldest first. @param query its page is zero-based */
export async function readOutboxPage(
  queries: HistoryQueries,
  query: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly items: OutboxEntry[]; readonly total: number }> {
  const shown = queries.selectFrom('outbox').where('state', 'in', shownStates);
  const rows = await shown
    .leftJoin('events', 'events.id', 'outbox.event_id')
    .select([
      'outbox.id',
      'channel',
      'target',
      'events.kind',
      'payload',
      'state',
      'state_at as stateAt',
      'created_at as createdAt',
      'attempts',
      'not_before as notBefore',
      'last_error as lastError',
    ])
    .orderBy('outbox.id')
    .limit(query.pageSize)
    .offset(query.page * query.pageSize)
    .execute();
  const { total } = await shown
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return {
    items: rows.map(({ kind, payload, ...row }) =>
      outboxEntrySchema.parse({ ...row, kind: kind ?? payloadOf(payload)?.type ?? 'unknown' }),
    ),
    total,
  };
}
