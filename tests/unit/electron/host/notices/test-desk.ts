import {
  advance,
  type DeskInput,
  type Situation,
} from '../../../../../electron/host/notices/desk.ts';
import {
  type Desk,
  emptyDesk,
  type Order,
} from '../../../../../electron/host/notices/desk-state.ts';
import type { News, Steady } from '../../../../../electron/host/notices/news.ts';
import { happened, usualSettings } from './canned-news.ts';

/** A desk with its clock, which asks again when it wants to be asked. */
export function createTestDesk(initial: Partial<Situation> = {}) {
  let desk: Desk = emptyDesk;
  let againAtMs: number | null = null;
  let situation: Situation = {
    now: happened,
    nowMs: 1_000,
    settings: usualSettings,
    isQuiet: false,
    window: null,
    ...initial,
  };
  const give = (input: DeskInput): readonly Order[] => {
    const step = advance(desk, input, situation);
    desk = step.desk;
    againAtMs = step.againInMs === null ? null : situation.nowMs + step.againInMs;
    return step.orders;
  };
  const pass = (durationMs: number): readonly Order[] => {
    const orders: Order[] = [];
    const endMs = situation.nowMs + durationMs;
    for (let turn = 0; turn < 1_000; turn += 1) {
      const nextMs = againAtMs;
      if (nextMs === null || nextMs > endMs) break;
      move(nextMs - situation.nowMs);
      orders.push(...give({ type: 'time' }));
    }
    move(endMs - situation.nowMs);
    return orders;
  };
  const move = (durationMs: number): void => {
    const { now, nowMs } = situation;
    situation = { ...situation, now: now + durationMs, nowMs: nowMs + durationMs };
  };
  return {
    give,
    pass,
    hear: (...news: readonly (News | Steady)[]) => give({ type: 'news', news }),
    now: (changes: Partial<Situation>) => {
      situation = { ...situation, ...changes };
    },
    sleep: (durationMs: number) => {
      situation = { ...situation, now: situation.now + durationMs };
    },
    isAtRest: () => againAtMs === null,
    state: () => desk,
  };
}

/** `line: offline`, `summary: changed offline`, `close line` */
export const short = (orders: readonly Order[]): readonly string[] =>
  orders.map((order) => {
    if (order.type === 'close') return `close ${order.place}`;
    if (order.type === 'command') return JSON.stringify(order.command);
    return `${order.place}: ${order.told.news.map(({ kind }) => kind).join(' ')}`;
  });
