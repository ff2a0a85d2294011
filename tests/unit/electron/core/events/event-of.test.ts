import { describe, expect, it } from 'vitest';
import { eventOfChange, eventOfSign } from '../../../../../electron/core/events/event-of.ts';
import { eventFacts } from '../../../../../shared/domain/told-event.ts';
import type { Sign } from '../../../../../electron/core/events/signs.ts';
import { changeOf } from './told-event-of.ts';

const signs: readonly Sign[] = [
  { type: 'line-lost', since: 1_000 },
  { type: 'line-back', at: 61_000, since: 1_000, downMs: 60_000 },
  { type: 'flapping', family: 'ipv6', since: 2_000 },
  { type: 'storage-degraded', at: 3_000, reason: 'No space is left.' },
  { type: 'storage-recovered', at: 9_000, since: 3_000, degradedMs: 6_000 },
];

describe('the event of a sign', () => {
  it('is told in one thread with its end, and matters as much as it needs somebody', () => {
    expect(signs.map(eventOfSign)).toEqual([
      {
        kind: 'line-lost',
        severity: 'warning',
        subject: 'link',
        threadKey: 'line:1000',
        at: 1_000,
        data: { since: 1_000, blame: null },
      },
      {
        kind: 'line-back',
        severity: 'info',
        subject: 'link',
        threadKey: 'line:1000',
        at: 61_000,
        data: { since: 1_000, downMs: 60_000, blame: null },
      },
      {
        kind: 'flapping',
        severity: 'warning',
        subject: 'ipv6',
        threadKey: 'flapping:ipv6:2000',
        at: 2_000,
        data: { family: 'ipv6', since: 2_000 },
      },
      {
        kind: 'storage-degraded',
        severity: 'critical',
        subject: 'history',
        threadKey: 'storage:3000',
        at: 3_000,
        data: { reason: 'No space is left.' },
      },
      {
        kind: 'storage-recovered',
        severity: 'info',
        subject: 'history',
        threadKey: 'storage:3000',
        at: 9_000,
        data: { degradedMs: 6_000 },
      },
    ]);
  });

  it('has the facts that the history reads of its kind', () => {
    const events = signs.flatMap((sign) => eventOfSign(sign) ?? []);
    expect(events.map(({ kind, data }) => eventFacts[kind].parse(data))).toEqual(
      events.map(({ data }) => data),
    );
  });

  it('is none where an address only flaps no more', () => {
    expect(eventOfSign({ type: 'steady', family: 'ipv4' })).toBe(null);
  });
});

describe('the event of a change', () => {
  it('happened when the new address was first seen', () => {
    const change = changeOf();
    expect(eventOfChange(change, false)).toEqual({
      kind: 'address-changed',
      severity: 'info',
      subject: 'ipv4',
      threadKey: 'change:41',
      at: 1_000,
      data: { change },
    });
  });

  it('is another one for an egress set, also while the address flaps', () => {
    const change = changeOf({ kind: 'egress-set', family: 'ipv6', id: 42 });
    const kinds = [eventOfChange(change, false), eventOfChange(change, true)];
    expect(kinds.map((event) => [event?.kind, event?.subject, event?.threadKey])).toEqual([
      ['egress-set', 'ipv6', 'change:42'],
      ['egress-set', 'ipv6', 'change:42'],
    ]);
  });

  it('has a thread of its own where the history could give it no number', () => {
    const threads = [changeOf({ id: 0 }), changeOf({ id: 0, family: 'ipv6' })].map(
      (change) => eventOfChange(change, false)?.threadKey,
    );
    expect(threads).toEqual(['change:ipv4:1000', 'change:ipv6:1000']);
  });

  it('is none for the first address, a rotated suffix, what is recorded only, and a change back', () => {
    expect([
      eventOfChange(changeOf({ kind: 'first' }), false),
      eventOfChange(changeOf({ kind: 'within-prefix' }), false),
      eventOfChange(changeOf({ told: false }), false),
      eventOfChange(changeOf(), true),
    ]).toEqual([null, null, null, null]);
  });
});
