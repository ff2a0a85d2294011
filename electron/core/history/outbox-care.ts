// What is done to many rows of the outbox at once: at a start, by people's hand, and because they are old.

import type { Clock, Database } from '../ports.ts';
import { type HistoryQueries, inTransaction } from './connection.ts';
import { waitingStates } from './outbox.ts';

export interface WaitingLane {
  readonly lane: string;
  readonly channel: string;
  readonly target: string;
  /** Until when what was tried in it waits, UTC milliseconds; null: nothing was. */
  readonly heldUntil: number | null;
  readonly waiting: number;
}

/** All throw a DatabaseError. */
export interface OutboxCare {
  /** Nobody knows what became of those that were being sent when the program ended. */
  restart(): Promise<void>;
  lanes(): Promise<readonly WaitingLane[]>;
  /** Where a message that waits or has failed is to go; null: there is none such. */
  placeOf(id: number): Promise<Pick<WaitingLane, 'channel' | 'target'> | null>;
  /** Those that have failed wait again. @param id null: all @returns how many */
  retry(id: number | null): Promise<number>;
  /** Gives up what waits and forgets what has failed, but for what is being sent. @returns how many */
  clear(): Promise<number>;
  /** Gives up what waits and has failed for places that are gone for good, but for what is being sent. @returns how many */
  dropGone(isPlace: (channel: string, target: string) => boolean): Promise<number>;
  /** Deletes what is done for a week, or is not among the newest 5,000 of that, and what was told a quarter ago. */
  deleteOld(): Promise<void>;
}

/** Of what somebody may still want; what is being sent is left alone. */
const unsentStates = ['queued', 'ambiguous', 'failed'] as const;
const gone = 'Its place is no longer set up.';
const endStates = ['done', 'failed', 'expired'] as const;
const dayMs = 24 * 3_600_000;
const keptEndedMs = 7 * dayMs;
const mostEnded = 5_000;
const keptDeliveriesMs = 90 * dayMs;
/** One that is tried again by hand is worth telling for so long at least. */
const retriedLifeMs = dayMs;

export function createOutboxCare(
  database: Database,
  queries: HistoryQueries,
  clock: Pick<Clock, 'now'>,
): OutboxCare {
  const update = () => queries.updateTable('outbox');
  /** What ended before then goes. */
  const endedBefore = async (): Promise<number> => {
    const over = await queries
      .selectFrom('outbox')
      .select('state_at')
      .where('state', 'in', endStates)
      .orderBy('state_at', 'desc')
      .limit(1)
      .offset(mostEnded)
      .executeTakeFirst();
    return Math.max(clock.now() - keptEndedMs, (over?.state_at ?? -1) + 1);
  };
  return {
    restart: async () => {
      await update()
        .set({ state: 'ambiguous', state_at: clock.now() })
        .where('state', '=', 'sending')
        .execute();
    },
    lanes: () =>
      queries
        .selectFrom('outbox')
        .select(({ fn, eb }) => [
          'lane',
          'channel',
          'target',
          fn
            .max(eb.case().when('attempts', '>', 0).then(eb.ref('not_before')).else(null).end())
            .as('heldUntil'),
          fn.countAll<number>().as('waiting'),
        ])
        .where('state', 'in', waitingStates)
        .groupBy(['lane', 'channel', 'target'])
        .execute(),
    placeOf: async (id) =>
      (await queries
        .selectFrom('outbox')
        .select(['channel', 'target'])
        .where('id', '=', id)
        .where('state', 'in', [...waitingStates, 'failed'])
        .executeTakeFirst()) ?? null,
    retry: async (id) => {
      const now = clock.now();
      const failed = update()
        .set(({ eb }) => ({
          // Whether an earlier try has arrived after all is found out first.
          state: eb.case().when('attempts', '>', 0).then('ambiguous').else('queued').end(),
          state_at: now,
          not_before: now,
          expires_at: eb
            .case()
            .when('expires_at', '<', now + retriedLifeMs)
            .then(now + retriedLifeMs)
            .else(eb.ref('expires_at'))
            .end(),
        }))
        .where('state', '=', 'failed');
      const retried = await (id === null ? failed : failed.where('id', '=', id)).executeTakeFirst();
      return Number(retried.numUpdatedRows);
    },
    clear: async () => {
      const cleared = await update()
        .set({ state: 'expired', state_at: clock.now(), last_error: 'Somebody has cleared it.' })
        .where('state', 'in', unsentStates)
        .executeTakeFirst();
      return Number(cleared.numUpdatedRows);
    },
    dropGone: async (isPlace) => {
      const places = await queries
        .selectFrom('outbox')
        .select(['channel', 'target'])
        .distinct()
        .where('state', 'in', unsentStates)
        .execute();
      const dropped = await inTransaction(
        database,
        places
          .filter(({ channel, target }) => !isPlace(channel, target))
          .map(({ channel, target }) =>
            update()
              .set({ state: 'expired', state_at: clock.now(), last_error: gone })
              .where('state', 'in', unsentStates)
              .where('channel', '=', channel)
              .where('target', '=', target),
          ),
      );
      return dropped.reduce((sum, { affectedRows }) => sum + affectedRows, 0);
    },
    deleteOld: async () => {
      const before = await endedBefore();
      await inTransaction(database, [
        // What a row was superseded by ended later than itself: those that point at one that goes, go too.
        update()
          .set({ superseded_by: null })
          .where('superseded_by', 'is not', null)
          .where('state', 'in', endStates)
          .where('state_at', '<', before),
        queries
          .deleteFrom('outbox')
          .where('state', 'in', endStates)
          .where('state_at', '<', before)
          .where(
            'id',
            'not in',
            queries
              .selectFrom('outbox')
              .select('superseded_by')
              .where('superseded_by', 'is not', null)
              .$castTo<{ superseded_by: number }>(),
          ),
        queries
          .deleteFrom('deliveries')
          .where('at', '<', clock.now() - keptDeliveriesMs)
          // Of no event and yet named: a message that is kept up to date, for as long as it stands there.
          .where(({ eb, or }) =>
            or([eb('event_id', 'is not', null), eb('thread_key', 'is', null)]),
          ),
      ]);
    },
  };
}
