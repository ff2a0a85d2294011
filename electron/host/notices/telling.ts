import type { Desk, Moved, Order, Place } from './desk-state.ts';
import { type Thread, threadOf } from './news.ts';
import type { Told } from './told.ts';
import type { Waiting } from './waiting.ts';

/** So many threads within this time are a storm. */
const stormMs = 60_000;
const mostThreads = 3;

/** Tells them each in the place of its thread; a storm, and what was held back, as one summary. */
export function tell(desk: Desk, due: readonly Waiting[], nowMs: number): Moved {
  const replies = due.filter(({ news }) => news.kind === 'said' && news.isReply);
  const others = due.filter((each) => !replies.includes(each));
  if (!isStorm(desk, others, nowMs)) return show(desk, due.map(messageOf), nowMs);
  const fresh = others.map(({ news }) => news);
  const threads = new Set(fresh.map(threadOf));
  const summary = desk.standing.get('summary');
  const already = summary !== undefined && isRecent(summary, nowMs) ? summary.news : [];
  const news = [...already.filter((each) => !threads.has(threadOf(each))), ...fresh];
  const shown = show(desk, [...replies.map(messageOf), ['summary', { news, count: 1 }]], nowMs);
  // What the summary says anew does not stand beside it.
  const closed = close(shown.desk, [...threads]);
  return { desk: closed.desk, orders: [...shown.orders, ...closed.orders] };
}

/** Takes away what stands there. */
export function close(desk: Desk, places: readonly Place[]): Moved {
  const standing = new Map(desk.standing);
  const orders = places.flatMap((place): readonly Order[] =>
    standing.delete(place) ? [{ type: 'close', place }] : [],
  );
  return { desk: { ...desk, standing }, orders };
}

function isStorm(desk: Desk, due: readonly Waiting[], nowMs: number): boolean {
  if (due.length === 0) return false;
  if (due.filter(({ isHeld }) => isHeld).length > 1) return true;
  const recent = [...desk.standing].filter(([, standing]) => isRecent(standing, nowMs));
  const threads = new Set<Place | Thread>([
    ...recent.map(([place]) => place),
    ...due.map(({ news }) => threadOf(news)),
  ]);
  return threads.size > mostThreads;
}

const isRecent = ({ shownMs }: { readonly shownMs: number }, nowMs: number): boolean =>
  nowMs - shownMs < stormMs;

const messageOf = ({ news, count }: Waiting): readonly [Place, Told] => [
  threadOf(news),
  { news: [news], count },
];

function show(desk: Desk, messages: readonly (readonly [Place, Told])[], nowMs: number): Moved {
  const standing = new Map(desk.standing);
  for (const [place, told] of messages) standing.set(place, { ...told, shownMs: nowMs });
  const orders = messages.map(([place, told]): Order => ({ type: 'tell', place, told }));
  return { desk: { ...desk, standing }, orders };
}
