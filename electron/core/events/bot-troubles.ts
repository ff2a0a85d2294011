// Which bot is down, and has been told to be. Pure.
//
//   fine ──degraded──> shaky ──5 min with a line──> down ──ready──> fine
//    │ ^                │ │                          ^
//    │ └─ ready, begun ─┘ └─────────fatal────────────┤
//    │    anew, stopped                              │
//    └───────────────────fatal───────────────────────┘

import { assertNever } from '../../../shared/assert-never.ts';
import type { BotEnd, BotLoss, BotState } from '../../../shared/domain/bot.ts';
import type { NewToldEvent } from '../../../shared/domain/told-event.ts';

interface Trouble {
  /** UTC milliseconds. */
  readonly since: number;
  /** Since when it is the bot's and not the line's, monotonic. */
  readonly countsFromMs: number;
  readonly reason: BotEnd | BotLoss;
  readonly isTold: boolean;
}

/** By the bot's id. */
export type BotTroubles = ReadonlyMap<string, Trouble>;

/** What an earlier run has told of. @param open the bots whose return it has not told, and since when they are down */
export const botsBefore = (open: ReadonlyMap<string, number>): BotTroubles =>
  new Map(
    [...open].map(([id, since]) => [
      id,
      { since, countsFromMs: 0, reason: 'unreached', isTold: true },
    ]),
  );

interface Step {
  readonly troubles: BotTroubles;
  readonly events: readonly NewToldEvent[];
}

/** @param now UTC milliseconds @param nowMs monotonic */
export function afterBotState(
  troubles: BotTroubles,
  bot: string,
  state: BotState,
  now: number,
  nowMs: number,
): Step {
  const before = troubles.get(bot) ?? null;
  const isTold = before?.isTold === true;
  switch (state.type) {
    case 'ready':
      return {
        troubles: without(troubles, bot),
        events: isTold ? [back(bot, before.since, now)] : [],
      };
    case 'degraded': {
      if (isTold) return { troubles, events: [] };
      const { since, countsFromMs } = before ?? { since: state.since, countsFromMs: nowMs };
      const trouble = { since, countsFromMs, reason: state.loss, isTold: false };
      return { troubles: new Map([...troubles, [bot, trouble]]), events: [] };
    }
    case 'fatal': {
      if (isTold) return { troubles, events: [] };
      const since = before?.since ?? state.since;
      const trouble = { since, countsFromMs: nowMs, reason: state.reason, isTold: true };
      return {
        troubles: new Map([...troubles, [bot, trouble]]),
        events: [down(bot, trouble, 'critical')],
      };
    }
    // Somebody has stopped it or begins anew. What was told stays open until it is ready.
    case 'connecting':
    case 'stopping':
    case 'stopped':
      return { troubles: isTold ? troubles : without(troubles, bot), events: [] };
    default:
      return assertNever(state);
  }
}

const patienceMs = 5 * 60_000;

/** @param isLineUp without a line no bot is to blame @param nowMs monotonic */
export function afterTime(troubles: BotTroubles, isLineUp: boolean, nowMs: number): Step {
  const events: NewToldEvent[] = [];
  const after = [...troubles].map(([bot, trouble]): readonly [string, Trouble] => {
    if (trouble.isTold) return [bot, trouble];
    if (!isLineUp) return [bot, { ...trouble, countsFromMs: nowMs }];
    if (nowMs - trouble.countsFromMs < patienceMs) return [bot, trouble];
    events.push(down(bot, trouble, 'warning'));
    return [bot, { ...trouble, isTold: true }];
  });
  return { troubles: new Map(after), events };
}

/** When to ask afterTime() again, in milliseconds; null while nothing waits. @param nowMs monotonic */
export function askAgainInMs(troubles: BotTroubles, nowMs: number): number | null {
  const shaky = [...troubles.values()].filter(({ isTold }) => !isTold);
  if (shaky.length === 0) return null;
  const countsFromMs = Math.min(...shaky.map((trouble) => trouble.countsFromMs));
  return Math.max(0, countsFromMs + patienceMs - nowMs);
}

const without = (troubles: BotTroubles, bot: string): BotTroubles =>
  new Map([...troubles].filter(([id]) => id !== bot));

const down = (
  bot: string,
  { since, reason }: Trouble,
  severity: 'warning' | 'critical',
): NewToldEvent => ({
  kind: 'bot-down',
  severity,
  subject: bot,
  threadKey: `bot:${bot}:${since}`,
  at: since,
  data: { bot, reason },
});

const back = (bot: string, since: number, now: number): NewToldEvent => ({
  kind: 'bot-back',
  severity: 'info',
  subject: bot,
  threadKey: `bot:${bot}:${since}`,
  at: now,
  data: { bot, downMs: Math.max(0, now - since) },
});
