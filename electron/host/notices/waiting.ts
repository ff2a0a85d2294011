import { type News, roleOf, type Steady, type Thread, threadOf } from './news.ts';

/** News that is not told yet. */
export interface Waiting {
  readonly news: News;
  /** Monotonic. */
  readonly dueMs: number;
  /** Quiet hours, a mute or a wake from sleep keep it longer than usual. */
  readonly isHeld: boolean;
  /** How many changes of its thread came while it waited, itself included. */
  readonly count: number;
}

/**
 * What waits after news has come: the newest of each thread. A failure that is over before it was told is not told,
 * nor is its recovery.
 * @param failed the threads whose failure people know of
 */
export function waitingAfter(
  waiting: readonly Waiting[],
  news: News | Steady,
  { dueMs, isHeld }: Pick<Waiting, 'dueMs' | 'isHeld'>,
  failed: ReadonlySet<Thread>,
): readonly Waiting[] {
  const thread = threadOf(news);
  const others = waiting.filter((each) => threadOf(each.news) !== thread);
  const before = waiting.find((each) => threadOf(each.news) === thread);
  if (news.kind === 'steady') return before?.news.kind === 'flapping' ? others : waiting;
  if (roleOf(news) === 'recovery' && !failed.has(thread)) return others;
  const isOneMore = before?.news.kind === 'changed' && news.kind === 'changed';
  return [
    ...others,
    {
      news,
      // What is replaced again and again is told all the same.
      dueMs: Math.min(dueMs, before?.dueMs ?? dueMs),
      isHeld: isHeld || before?.isHeld === true,
      count: isOneMore ? before.count + 1 : 1,
    },
  ];
}
