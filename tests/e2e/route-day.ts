import type { Page } from 'playwright-core';
import type { Output } from '../../shared/contract/index.ts';
import type { HistoryEvent } from '../../shared/domain/event.ts';
import { cannedDay, cannedToday } from '../support/canned-day.ts';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly buckets: number;
}

/** Answers what the overview asks of the line's past: a day that had every state, and these events. */
export async function routeDay(
  page: Page,
  now: number,
  events: () => readonly HistoryEvent[],
): Promise<void> {
  const answer = async <Name extends 'history.buckets' | 'history.uptime' | 'history.events'>(
    name: Name,
    output: (span: Span) => Output<Name>,
  ): Promise<void> => {
    await page.route(`**/api/${name}?*`, async (route) => {
      const input = new URL(route.request().url()).searchParams.get('input') ?? '{}';
      await route.fulfill({ json: output(JSON.parse(input) as Span) });
    });
  };
  await answer('history.buckets', (span) => [...cannedDay(span, now)]);
  await answer('history.uptime', ({ from, to }) => cannedToday(from, to, now));
  await answer('history.events', () => [...events()]);
}
