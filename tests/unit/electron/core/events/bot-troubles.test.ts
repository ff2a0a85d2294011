import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterBotState,
  afterTime,
  askAgainInMs,
  botsBefore,
  type BotTroubles,
} from '../../../../../electron/core/events/bot-troubles.ts';
import type { BotState } from '../../../../../shared/domain/bot.ts';
import type { NewToldEvent } from '../../../../../shared/domain/told-event.ts';

const start = Date.UTC(2026, 2, 2, 12);
const minuteMs = 60_000;

const states = {
  stopped: { type: 'stopped', since: start },
  connecting: { type: 'connecting', since: start, attempt: 1 },
  ready: { type: 'ready', since: start },
  degraded: { type: 'degraded', since: start, attempt: 2, loss: 'broken', closeCode: 1006 },
  fatal: {
    type: 'fatal',
    since: start,
    reason: 'token',
    closeCode: 4004,
  },
  stopping: { type: 'stopping', since: start },
} satisfies Record<string, BotState>;

/** A state of the bot `home`, or time that passes with or without a line. */
type Move = BotState | { readonly passMs: number; readonly isLineUp: boolean };

function play(moves: readonly Move[], before: BotTroubles = new Map()) {
  let troubles = before;
  let afterMs = 0;
  const events: NewToldEvent[] = [];
  for (const move of moves) {
    if ('passMs' in move) afterMs += move.passMs;
    const step =
      'passMs' in move
        ? afterTime(troubles, move.isLineUp, afterMs)
        : afterBotState(troubles, 'home', move, start + afterMs, afterMs);
    ({ troubles } = step);
    events.push(...step.events);
  }
  return { events, troubles, afterMs };
}
const pass = (minutes: number, isLineUp = true): Move => ({ passMs: minutes * minuteMs, isLineUp });

const down = {
  kind: 'bot-down',
  severity: 'warning',
  subject: 'home',
  threadKey: `bot:home:${start}`,
  at: start,
  data: { bot: 'home', reason: 'broken' },
};
const backAfter = (minutes: number) => ({
  kind: 'bot-back',
  severity: 'info',
  subject: 'home',
  threadKey: `bot:home:${start}`,
  at: start + minutes * minuteMs,
  data: { bot: 'home', downMs: minutes * minuteMs },
});

describe('a bot', () => {
  it('is down when it was not reached for five minutes, and back when it is ready', () => {
    expect(
      play([states.degraded, pass(4.99), states.degraded, pass(0.01), pass(5), states.ready])
        .events,
    ).toEqual([down, backAfter(10)]);
  });

  it('is not reached from the first try on that failed', () => {
    expect(play([states.degraded, pass(4.99), states.degraded]).events).toEqual([]);
    expect(play([states.degraded, pass(4.99), states.degraded, pass(0.01)]).events).toEqual([down]);
  });

  it('is down at once when it has ended for good, whatever was before', () => {
    const fatal = {
      ...down,
      severity: 'critical',
      data: { bot: 'home', reason: 'token' },
    };
    expect(play([states.fatal, states.fatal]).events).toEqual([fatal]);
    expect(play([states.degraded, pass(1), states.fatal, pass(60)]).events).toEqual([fatal]);
  });

  it('is not spoken of when it was ready again, begun anew or stopped before', () => {
    for (const state of [states.ready, states.connecting, states.stopping, states.stopped]) {
      expect(play([states.degraded, pass(4), state, pass(60), states.ready]).events).toEqual([]);
    }
  });

  it('is not to blame while there is no line', () => {
    const moves = [states.degraded, pass(4), pass(60, false), pass(4.99)];
    expect(play(moves).events).toEqual([]);
    expect(play([...moves, pass(0.01)]).events).toEqual([down]);
  });

  it('is back only when it is ready, also after somebody stopped it', () => {
    expect(
      play([states.fatal, states.stopped, states.connecting, pass(3), states.ready]).events.slice(
        1,
      ),
    ).toEqual([backAfter(3)]);
  });

  it('is back from what an earlier run has told', () => {
    const before = botsBefore(new Map([['home', start]]));
    expect(play([states.connecting, pass(2), states.ready], before).events).toEqual([backAfter(2)]);
  });

  it('is asked for again when it is due, and not while none is in doubt', () => {
    const doubted = play([states.degraded, pass(2)]);
    expect(askAgainInMs(doubted.troubles, doubted.afterMs)).toBe(3 * minuteMs);
    const told = play([states.degraded, pass(5)]);
    expect(askAgainInMs(told.troubles, told.afterMs)).toBe(null);
  });
});

it('whatever happens to a bot, it is down and back in turn, and back at the end when it is ready', () => {
  const anyMove: fc.Arbitrary<Move> = fc.oneof(
    fc.constantFrom<BotState[]>(...Object.values(states)),
    fc.record({ passMs: fc.nat({ max: 10 * minuteMs }), isLineUp: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 60 }), (moves) => {
      const kinds = play([...moves, states.ready]).events.map(({ kind }) => kind);
      expect(kinds.length % 2).toBe(0);
      expect(kinds).toEqual(kinds.map((_, index) => (index % 2 === 0 ? 'bot-down' : 'bot-back')));
    }),
  );
});
