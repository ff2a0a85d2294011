import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../../../electron/core/channels/digest-of.ts';
import type { OutboxRow } from '../../../../../electron/core/channels/outbox-row.ts';
import { anOutboxRow } from '../../../../support/an-outbox-row.ts';

const minuteMs = 60_000;
const now = 60 * minuteMs;
const rows = (count: number, given: Partial<OutboxRow> = {}, from = 1): OutboxRow[] =>
  Array.from({ length: count }, (_, index) => anOutboxRow({ id: from + index, ...given }));
const idsOf = (found: ReturnType<typeof digestOf>) => found?.rows.map(({ id }) => id) ?? null;

describe('a digest', () => {
  it('takes the place of more than five messages, in the order of their events', () => {
    const waiting = rows(6, { expiresAt: 5, createdAt: 3 }).toReversed();
    expect(digestOf(waiting, now)).toEqual({
      rows: waiting,
      events: [1, 2, 3, 4, 5, 6],
      priority: 30,
      createdAt: 3,
      expiresAt: 5,
    });
  });

  it('is not made of five', () => {
    expect(digestOf(rows(5), now)).toBeNull();
  });

  it('waits until the oldest has waited for ten minutes', () => {
    const young = rows(9, { createdAt: now - 10 * minuteMs + 1 });
    expect(digestOf(young, now)).toBeNull();
    expect(idsOf(digestOf(young, now + 1))).toHaveLength(9);
  });

  it('leaves reports, tests and people’s words alone', () => {
    const others = [
      anOutboxRow({ id: 90, kind: 'daily-report', priority: 10 }),
      anOutboxRow({ id: 91, payload: { type: 'test', asker: 'owner' }, eventId: null }),
      anOutboxRow({ id: 92, payload: { type: 'text', text: 'hello' }, eventId: null }),
      anOutboxRow({ id: 93, payload: null }),
    ];
    expect(digestOf([...rows(5), ...others], now)).toBeNull();
    expect(idsOf(digestOf([...rows(6), ...others], now))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('leaves an outage’s end and new addresses in front of it, as long as they are few', () => {
    const first = rows(5, { priority: 80 }, 50);
    expect(idsOf(digestOf([...first, ...rows(6)], now))).toEqual([1, 2, 3, 4, 5, 6]);
    const many = rows(6, { priority: 80 }, 50);
    const found = digestOf([...many, ...rows(2)], now);
    expect(idsOf(found)).toEqual([50, 51, 52, 53, 54, 55, 1, 2]);
    expect(found?.priority).toBe(80);
  });

  it('is not made of a single message beside them', () => {
    expect(digestOf([...rows(5, { priority: 80 }, 50), ...rows(1)], now)).toBeNull();
  });

  it('takes in one that has not gone yet, and outlives the last of its events', () => {
    const earlier = anOutboxRow({
      id: 40,
      eventId: null,
      payload: { type: 'digest', events: [1, 2, 3, 4, 5, 6] },
      expiresAt: 9,
    });
    const found = digestOf([earlier, anOutboxRow({ id: 41, eventId: 7, expiresAt: 8 })], now);
    expect([found?.events, found?.expiresAt]).toEqual([[1, 2, 3, 4, 5, 6, 7], 9]);
    expect(digestOf([earlier], now)).toBeNull();
    expect(
      digestOf([earlier, anOutboxRow({ id: 41, expiresAt: null })], now)?.expiresAt,
    ).toBeNull();
  });
});
