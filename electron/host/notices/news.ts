// What may be told on the desktop, as facts: the words are found when it is shown.

import { assertNever } from '../../../shared/assert-never.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { Family } from '../../../shared/domain/family.ts';

/** What can be told. Moments are UTC milliseconds. */
export type News =
  | { readonly kind: 'changed'; readonly change: Change }
  | { readonly kind: 'flapping'; readonly family: Family; readonly since: number }
  | { readonly kind: 'offline'; readonly since: number }
  /** `downMs`: null when nobody was watching all the time. */
  | { readonly kind: 'online'; readonly since: number; readonly downMs: number | null }
  | { readonly kind: 'unsaved'; readonly since: number; readonly problem: string }
  | { readonly kind: 'saved'; readonly since: number; readonly failedMs: number }
  | ({ readonly kind: 'said' } & Said);

/** It has stopped flapping. Nothing to be told: only what was not told yet is no longer true. */
export interface Steady {
  readonly kind: 'steady';
  readonly family: Family;
}

/** What the program says of itself: that it was updated, where it is when its window is closed. */
export interface Said {
  readonly title: string;
  readonly body: string;
  /** Of the page that opens. */
  readonly path: string;
  readonly at: number;
  /** Answers what somebody has just done: neither quiet hours nor a storm hold it back. */
  readonly isReply: boolean;
}

/** The messages of one thread take each other's place. */
export type Thread = `address-${Family}` | 'line' | 'history' | 'program';

export function threadOf(news: News | Steady): Thread {
  switch (news.kind) {
    case 'changed':
      return `address-${news.change.family}`;
    case 'flapping':
    case 'steady':
      return `address-${news.family}`;
    case 'offline':
    case 'online':
      return 'line';
    case 'unsaved':
    case 'saved':
      return 'history';
    case 'said':
      return 'program';
    default:
      return assertNever(news);
  }
}

/** A recovery is told to those only who know of the failure. */
export function roleOf({ kind }: News): 'failure' | 'recovery' | 'event' {
  if (kind === 'offline' || kind === 'unsaved') return 'failure';
  return kind === 'online' || kind === 'saved' ? 'recovery' : 'event';
}

/** When it happened, as far as is known. */
export function happenedAt(news: News): number {
  switch (news.kind) {
    case 'changed':
      return news.change.firstSeenAt;
    case 'flapping':
    case 'offline':
    case 'online':
    case 'unsaved':
    case 'saved':
      return news.since;
    case 'said':
      return news.at;
    default:
      return assertNever(news);
  }
}
