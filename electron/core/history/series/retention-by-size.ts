import type { SqlStatement } from '../../ports.ts';
import type { RetentionAges } from './retention-by-age.ts';
import { deleteOldest } from './retention-by-age.ts';

/** However little room there is: what the charts of the last hours, days and weeks are made from. */
const leastAges: RetentionAges = { readingHours: 1, minuteDays: 1, hourDays: 7 };
const leastEventDays = 30;

/** What may be tried to save room, one after the other until there is enough. */
export type Saving =
  | { readonly type: 'figures'; readonly ages: RetentionAges }
  | { readonly type: 'events'; readonly days: number };

/**
 * The ages are halved until it fits, those of the readings and figures first, then those of the events. Changes,
 * transitions, the figures of the days, the audit log and the settings stay, whatever they come to.
 */
export function* savings(ages: RetentionAges): Generator<Saving> {
  for (let now = ages; ;) {
    const next = halved(now);
    if (isSame(now, next)) break;
    now = next;
    yield { type: 'figures', ages: now };
  }
  for (let days = 3_650; days > leastEventDays;) {
    days = Math.max(leastEventDays, Math.floor(days / 2));
    yield { type: 'events', days };
  }
}

const halved = ({ readingHours, minuteDays, hourDays }: RetentionAges): RetentionAges => ({
  readingHours: Math.max(leastAges.readingHours, Math.floor(readingHours / 2)),
  minuteDays: Math.max(leastAges.minuteDays, Math.floor(minuteDays / 2)),
  hourDays: Math.max(leastAges.hourDays, Math.floor(hourDays / 2)),
});

const isSame = (one: RetentionAges, other: RetentionAges): boolean =>
  one.readingHours === other.readingHours &&
  one.minuteDays === other.minuteDays &&
  one.hourDays === other.hourDays;

/** Events, what was told of them and what was asked for. An event that has yet to be told, or a message, stays. */
export const eventsBefore = (before: number): readonly SqlStatement[] => [
  deleteOldest(
    'outbox',
    'id',
    `state in ('done', 'failed', 'expired') and state_at < ?
      and not exists (select 1 from outbox as older where older.superseded_by = outbox.id)`,
    before,
  ),
  deleteOldest('deliveries', 'id', 'at < ?', before),
  deleteOldest(
    'events',
    'id',
    'at < ? and not exists (select 1 from outbox where outbox.event_id = events.id)',
    before,
  ),
  deleteOldest('discord_commands', 'id', 'at < ?', before),
];
