import type { OutboxRow } from './outbox-row.ts';
import { firstPriority, isReport } from './telling-rules.ts';

export interface Digest {
  /** The rows whose place it takes. */
  readonly rows: readonly OutboxRow[];
  /** The ids of their events, the oldest first. */
  readonly events: readonly number[];
  readonly priority: number;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

/** So many messages are no flood. */
const fewMessages = 5;
/** What comes at once is told at once. */
const waitedLongMs = 10 * 60_000;

/**
 * What becomes one message instead of a flood, once more than five events wait and the oldest has for ten minutes. A
 * digest that has not gone yet is taken in with the newer ones. Reports, and an outage's end and new addresses
 * as long as these are few, stay messages of their own.
 * @param due the rows that may go now
 * @param now UTC milliseconds
 */
export function digestOf(due: readonly OutboxRow[], now: number): Digest | null {
  const told = due.filter((row) => eventsOf(row).length > 0 && !isReport(row.kind));
  const events = told.flatMap(eventsOf);
  if (events.length <= fewMessages) return null;
  if (!told.some(({ createdAt }) => now - createdAt >= waitedLongMs)) return null;
  const first = told.filter(
    (row) => row.payload?.type === 'event' && row.priority >= firstPriority,
  );
  const rows = first.length <= fewMessages ? told.filter((row) => !first.includes(row)) : told;
  if (rows.length < 2) return null;
  return {
    rows,
    events: rows.flatMap(eventsOf).toSorted((one, other) => one - other),
    priority: Math.max(...rows.map(({ priority }) => priority)),
    createdAt: Math.min(...rows.map(({ createdAt }) => createdAt)),
    expiresAt: latest(rows.map(({ expiresAt }) => expiresAt)),
  };
}

function eventsOf({ payload, eventId }: OutboxRow): readonly number[] {
  if (payload?.type === 'digest') return payload.events;
  return payload?.type === 'event' && eventId !== null ? [eventId] : [];
}

const latest = (moments: readonly (number | null)[]): number | null =>
  moments.reduce<number | null>(
    (last, moment) => (last === null || moment === null ? null : Math.max(last, moment)),
    0,
  );
