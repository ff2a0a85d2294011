import type { HistoryEvent } from '../../../shared/domain/event.ts';

/** Where an event is told in full. */
export const eventHref = (event: HistoryEvent): string =>
  event.type === 'change' ? `/history/${event.change.id}` : '/history/report';

/** Stays the same from one answer to the next. */
export function eventKey(event: HistoryEvent): string {
  return event.type === 'change'
    ? `change ${event.change.id}`
    : `${event.type} ${event.outage.startedAt}`;
}
