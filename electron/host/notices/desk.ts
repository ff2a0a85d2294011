// Decides what is shown when, and in whose place. Pure; one thread holds one message at most.
//
//   news ──> waiting ──2 s──> told ──> standing      a failure stands until its recovery takes its place
//              │  │             └────> summary       more than three threads in a minute
//              │  └ quiet hours, muted, just awake: held; what is still true afterwards is told as one
//              └ recovered while it waited, not wanted, seen in the window: dropped

import { assertNever } from '../../../shared/assert-never.ts';
import type { Desk, Moved, Place } from './desk-state.ts';
import { type News, roleOf, type Steady, type Thread, threadOf } from './news.ts';
import { isWanted, type NoticeSettings } from './notice-settings.ts';
import { isSeen, type WindowState } from './pages.ts';
import { press } from './press.ts';
import { close, tell } from './telling.ts';
import { type Waiting, waitingAfter } from './waiting.ts';

export type DeskInput =
  | { readonly type: 'news'; readonly news: readonly (News | Steady)[] }
  /** Time has passed, or the settings are other ones. */
  | { readonly type: 'time' }
  | { readonly type: 'woke' }
  /** @see OnPress */
  | { readonly type: 'pressed'; readonly place: Place; readonly button: number | null };

export interface Situation {
  /** UTC milliseconds. */
  readonly now: number;
  /** Monotonic. */
  readonly nowMs: number;
  readonly settings: NoticeSettings;
  readonly isQuiet: boolean;
  readonly window: WindowState;
}

export interface Step extends Moved {
  /** When to ask again; null while nothing waits. */
  readonly againInMs: number | null;
}

/** Of one moment, told together. */
const togetherMs = 2_000;
/** After a sleep the line and the address are found out anew; what that says in passing is not told. */
const wakingMs = 30_000;
/** The clock may be set, and the machine may sleep, before quiet hours end. */
const lookAgainMs = 600_000;
/** More than scheduling noise, less than any real sleep. */
const sleepMs = 3_000;

export function advance(before: Desk, input: DeskInput, situation: Situation): Step {
  const { now, nowMs } = situation;
  const hasWoken = input.type === 'woke' || hasSlept(before, situation);
  const desk = { ...(hasWoken ? waking(before, nowMs) : before), last: { now, nowMs } };
  switch (input.type) {
    case 'news':
      return settle({ desk: take(desk, input.news, nowMs), orders: [] }, situation);
    case 'time':
    case 'woke':
      return settle({ desk, orders: [] }, situation);
    case 'pressed':
      return settle(press(desk, input.place, input.button, nowMs), situation);
    default:
      return assertNever(input);
  }
}

/** A clock set by hand looks the same, and does no harm. */
const hasSlept = ({ last }: Desk, { now, nowMs }: Situation): boolean =>
  last !== null && now - last.now - (nowMs - last.nowMs) > sleepMs;

function waking(desk: Desk, nowMs: number): Desk {
  const awakeFromMs = nowMs + wakingMs;
  const waiting = desk.waiting.map((each) => ({ ...each, dueMs: awakeFromMs, isHeld: true }));
  return { ...desk, waiting, awakeFromMs };
}

function take(desk: Desk, news: readonly (News | Steady)[], nowMs: number): Desk {
  const soonMs = nowMs + togetherMs;
  const timing = { dueMs: Math.max(soonMs, desk.awakeFromMs), isHeld: desk.awakeFromMs > soonMs };
  const waiting = news.reduce(
    (before, each) => waitingAfter(before, each, timing, desk.failed),
    desk.waiting,
  );
  return { ...desk, waiting };
}

/** Tells what is due. */
function settle({ desk: before, orders }: Moved, situation: Situation): Step {
  const { nowMs, settings, window } = situation;
  const isHeld = situation.isQuiet || nowMs < before.mutedUntilMs;
  const isDue = ({ news, dueMs }: Waiting): boolean =>
    (news.kind === 'said' && news.isReply) || (dueMs <= nowMs && !isHeld);
  const due = before.waiting.filter(isDue);
  const waiting = before.waiting
    .filter((each) => !isDue(each))
    .map((each) => ({ ...each, isHeld: each.isHeld || each.dueMs <= nowMs }));
  const wanted = due.filter(({ news }) => isWanted(news, settings));
  const toTell = wanted.filter(({ news }) => !isSeen(news, window));
  const told = tell({ ...before, waiting }, toTell, nowMs);
  // A failure that is over without a word of it does not go on standing there.
  const silent = due.filter((each) => isRecovery(each) && !toTell.includes(each));
  const closed = close(
    told.desk,
    silent.map(({ news }) => threadOf(news)),
  );
  const desk = { ...closed.desk, failed: failedAfter(before.failed, due, wanted) };
  return {
    desk,
    orders: [...orders, ...told.orders, ...closed.orders],
    againInMs: againIn(desk, nowMs, isHeld),
  };
}

const isRecovery = ({ news }: Waiting): boolean => roleOf(news) === 'recovery';

/** Told, or seen in the window: people know of it. */
function failedAfter(
  failed: ReadonlySet<Thread>,
  due: readonly Waiting[],
  known: readonly Waiting[],
): ReadonlySet<Thread> {
  const over = new Set(due.filter(isRecovery).map(({ news }) => threadOf(news)));
  const begun = known.filter(({ news }) => roleOf(news) === 'failure');
  return new Set([
    ...[...failed].filter((thread) => !over.has(thread)),
    ...begun.map(({ news }) => threadOf(news)),
  ]);
}

function againIn({ waiting, mutedUntilMs }: Desk, nowMs: number, isHeld: boolean): number | null {
  if (waiting.length === 0) return null;
  const dueInMs = Math.min(...waiting.map(({ dueMs }) => dueMs)) - nowMs;
  if (!isHeld) return dueInMs;
  const mutedForMs = mutedUntilMs > nowMs ? mutedUntilMs - nowMs : lookAgainMs;
  return Math.max(dueInMs, Math.min(mutedForMs, lookAgainMs));
}
