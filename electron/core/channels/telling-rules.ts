// What the kinds of messages differ in on their way: which goes first, how long it is worth telling, and what a newer
// one takes the place of.

import { assertNever } from '../../../shared/assert-never.ts';
import type { NewToldEvent, ToldKind } from '../../../shared/domain/told-event.ts';
import type { Payload } from './channel.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

interface KindRule {
  /** The highest goes first. */
  readonly priority: number;
  /** Nobody needs it any more after so long. */
  readonly lifeMs: number;
}

const kindRules: { readonly [Kind in ToldKind]: KindRule } = {
  'line-back': { priority: 100, lifeMs: 7 * dayMs },
  'address-changed': { priority: 80, lifeMs: 30 * dayMs },
  'egress-set': { priority: 70, lifeMs: 30 * dayMs },
  'line-lost': { priority: 60, lifeMs: 7 * dayMs },
  'storage-degraded': { priority: 60, lifeMs: 7 * dayMs },
  'bot-down': { priority: 50, lifeMs: 7 * dayMs },
  'storage-recovered': { priority: 50, lifeMs: 7 * dayMs },
  'bot-back': { priority: 40, lifeMs: 7 * dayMs },
  flapping: { priority: 40, lifeMs: 2 * dayMs },
  'source-trouble': { priority: 30, lifeMs: 2 * dayMs },
  'source-recovered': { priority: 30, lifeMs: 2 * dayMs },
  started: { priority: 20, lifeMs: dayMs },
  'daily-report': { priority: 10, lifeMs: dayMs },
  'weekly-report': { priority: 10, lifeMs: dayMs },
};

/** Over all others of its rank, yet behind the end of an outage and a new address, which it may be explained by. */
const criticalLift = 15;

/** From here on a message stays one of its own while there are few: an outage's end, a new address. */
export const firstPriority = 80;

export const isReport = (kind: string | null): boolean =>
  kind === 'daily-report' || kind === 'weekly-report';

export const eventRule = ({ kind, severity }: NewToldEvent): KindRule => {
  const { priority, lifeMs } = kindRules[kind];
  if (severity !== 'critical' || priority >= firstPriority) return { priority, lifeMs };
  return { priority: Math.min(priority + criticalLift, firstPriority - 1), lifeMs };
};

export const payloadRules: {
  readonly [Type in Exclude<Payload['type'], 'event' | 'digest'>]: KindRule;
} = {
  // Somebody waits for it.
  test: { priority: 90, lifeMs: hourMs },
  text: { priority: 50, lifeMs: 7 * dayMs },
};

/** What a message shares with those whose place it takes as long as they are queued; null: it takes no one's. */
export function coalesceKeyOf(event: NewToldEvent): string | null {
  switch (event.kind) {
    // The end of an outage says all that its begin did.
    case 'line-lost':
    case 'line-back':
      return event.threadKey;
    case 'flapping':
      return `flapping:${event.data.family}`;
    case 'source-trouble':
    case 'source-recovered':
      return `source:${event.data.source}`;
    case 'storage-degraded':
    case 'storage-recovered':
      return 'storage';
    case 'bot-down':
    case 'bot-back':
      return `bot:${event.data.bot}`;
    case 'started':
    case 'daily-report':
    case 'weekly-report':
      return event.kind;
    case 'address-changed':
    case 'egress-set':
      return null;
    default:
      return assertNever(event);
  }
}
