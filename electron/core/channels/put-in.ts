import type { NewToldEvent, ToldEvent } from '../../../shared/domain/told-event.ts';
import { type HistoryQueries, inTransaction } from '../history/connection.ts';
import { addRow, capLane } from '../history/outbox-add.ts';
import { insertToldEvent } from '../history/told-events.ts';
import type { Database, Log } from '../ports.ts';
import { laneOf, type NewOutboxRow } from './outbox-row.ts';

export interface PutInParts {
  readonly database: Database;
  readonly queries: HistoryQueries;
  readonly log: Log;
}

/**
 * Writes an event down with all its messages, or messages alone: all or none. Throws a DatabaseError.
 * @param now UTC milliseconds
 * @returns the number of the event; null without one
 */
export async function putIn(
  { database, queries, log }: PutInParts,
  event: NewToldEvent | null,
  rows: readonly NewOutboxRow[],
  now: number,
): Promise<ToldEvent['id'] | null> {
  const lanes = [...new Set(rows.map(({ channel, target }) => laneOf(channel, target)))];
  const before = [
    ...(event === null ? [] : [insertToldEvent(queries, event, now)]),
    ...rows.flatMap((row) => addRow(queries, row)),
  ];
  if (before.length === 0) return null;
  const results = await inTransaction(database, [
    ...before,
    ...lanes.map((lane) => capLane(queries, lane, now)),
  ]);
  lanes.forEach((lane, index) => {
    const count = results[before.length + index]?.affectedRows ?? 0;
    if (count > 0)
      log.write('warn', 'too many messages wait; the oldest are given up', { lane, count });
  });
  return event === null ? null : Number(results[0]?.rows[0]?.['id']);
}
