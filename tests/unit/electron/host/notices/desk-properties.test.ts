import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Order } from '../../../../../electron/host/notices/desk-state.ts';
import {
  type News,
  roleOf,
  type Steady,
  type Thread,
  threadOf,
} from '../../../../../electron/host/notices/news.ts';
import { changed, flapping, offline, online, saved, unsaved } from './canned-news.ts';
import { createTestDesk } from './test-desk.ts';

const hourMs = 3_600_000;

const anyNews = fc.constantFrom<News | Steady>(
  changed(),
  changed({ family: 'ipv6', id: 62 }),
  flapping,
  { kind: 'steady', family: 'ipv4' },
  offline,
  online,
  unsaved,
  saved,
);
type Move =
  | News
  | Steady
  | { readonly passMs: number }
  | { readonly sleepMs: number }
  | { readonly isQuiet: boolean };
const anyMoves = fc.array(
  fc.oneof<fc.MaybeWeightedArbitrary<Move>[]>(
    { weight: 4, arbitrary: anyNews },
    fc.record({ passMs: fc.integer({ min: 1, max: 2 * hourMs }) }),
    fc.record({ sleepMs: fc.integer({ min: 1, max: 9 * hourMs }) }),
    fc.record({ isQuiet: fc.boolean() }),
  ),
  { maxLength: 60 },
);

/** What a desk has told in the end, and what came last of each thread. */
function play(moves: readonly Move[]) {
  const desk = createTestDesk();
  const last = new Map<Thread, News>();
  const orders: Order[] = [];
  for (const move of moves) {
    if ('kind' in move) {
      if (move.kind !== 'steady') last.set(threadOf(move), move);
      orders.push(...desk.hear(move));
    } else if ('passMs' in move) orders.push(...desk.pass(move.passMs));
    else if ('sleepMs' in move) desk.sleep(move.sleepMs);
    else desk.now(move);
  }
  desk.now({ isQuiet: false });
  orders.push(...desk.give({ type: 'time' }), ...desk.pass(2 * hourMs));
  return { desk, last: [...last], orders };
}

it('nothing waits for ever, whatever comes', () => {
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const { desk } = play(moves);
      expect({ waiting: desk.state().waiting, isAtRest: desk.isAtRest() }).toEqual({
        waiting: [],
        isAtRest: true,
      });
    }),
  );
});

it('in the end exactly what has failed is known to have failed, and no failure stands that is over', () => {
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const { desk, last } = play(moves);
      const { failed, standing } = desk.state();
      const failing = last.filter(([, news]) => roleOf(news) === 'failure');
      expect([...failed].toSorted()).toEqual(failing.map(([thread]) => thread).toSorted());
      const over = last.filter(([, news]) => roleOf(news) === 'recovery');
      const stillSaid = over.flatMap(([thread]) => standing.get(thread)?.news ?? []);
      expect(stillSaid.filter((news) => roleOf(news) === 'failure')).toEqual([]);
    }),
  );
});

it('nobody hears that something is well again who did not hear that it was not', () => {
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const known = new Set<Thread>();
      const unheardOf: News[] = [];
      for (const order of play(moves).orders) {
        for (const news of order.type === 'tell' ? order.told.news : []) {
          if (roleOf(news) === 'failure') known.add(threadOf(news));
          if (roleOf(news) === 'recovery' && !known.has(threadOf(news))) unheardOf.push(news);
        }
      }
      expect(unheardOf).toEqual([]);
    }),
  );
});
