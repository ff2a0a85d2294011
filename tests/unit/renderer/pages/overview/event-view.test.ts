import { expect, it } from 'vitest';
import { eventHref, eventKey } from '../../../../../renderer/pages/overview/event-view.ts';
import { cannedEvents } from '../../../../support/canned-events.ts';

const events = cannedEvents(1_000_000_000);

it('an event leads to where it is told in full', () => {
  expect(events.map(eventHref)).toEqual([
    '/history/report',
    '/history/report',
    '/history/report',
    '/history/59',
    '/history/58',
    '/history/57',
  ]);
});

it('each event has a key of its own', () => {
  expect(new Set(events.map(eventKey)).size).toBe(events.length);
});
