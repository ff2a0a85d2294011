import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  botChanges,
  type KnownChange,
  type Sighting,
} from '../../../../../../electron/core/transfer/bot/bot-changes.ts';

const now = Date.UTC(2026, 0, 1);
const saw = (ip: string, timestamp: string, where = ip): Sighting => ({
  where,
  ip,
  timestamp,
  createdAt: null,
});
const knownFrom = ({ changes }: ReturnType<typeof botChanges>): KnownChange[] =>
  changes.map(({ family, after, firstSeenAt }) => ({ family, after, firstSeenAt, imported: true }));

const march = (day: number) => `2025-03-${String(day).padStart(2, '0')}T10:00:00Z`;
const ms = (day: number) => Date.UTC(2025, 2, day, 10);

describe('botChanges', () => {
  it('makes a chain of what was seen, each family apart, marked as imported', () => {
    const { changes, refused } = botChanges(
      [saw('81.2.69.143', march(5)), saw('2a02:8108:0::1', march(3)), saw('81.2.69.142', march(1))],
      [],
      [],
      now,
    );
    expect(refused).toEqual([]);
    expect(
      changes.map(({ family, kind, before, after, firstSeenAt, heldMs }) => [
        family,
        kind,
        before,
        after,
        firstSeenAt,
        heldMs,
      ]),
    ).toEqual([
      ['ipv4', 'first', [], ['81.2.69.142'], ms(1), null],
      ['ipv6', 'first', [], ['2a02:8108::1'], ms(3), null],
      ['ipv4', 'replaced', ['81.2.69.142'], ['81.2.69.143'], ms(5), 4 * 86_400_000],
    ]);
    expect(changes[0]?.evidence).toEqual([
      {
        sourceId: 'discord-ip-monitor-bot',
        operator: 'Discord IP Monitor Bot (imported)',
        method: 'http',
        family: 'ipv4',
        at: ms(1),
        elapsedMs: 0,
        answer: { ok: true, value: '81.2.69.142' },
      },
    ]);
  });

  it('says what is no change, no address, no moment', () => {
    const { changes, knownCount, refused } = botChanges(
      [
        saw('81.2.69.142', march(1), 'a'),
        saw('81.2.69.142', march(2), 'b'),
        saw('192.168.1.1', march(3), 'c'),
        saw('81.2.69', march(3), 'd'),
        saw('81.2.69.143', 'soon', 'e'),
        saw('81.2.69.143', '2027-01-01T00:00:00Z', 'f'),
        saw('81.2.69.142', march(1), 'g'),
      ],
      [],
      [],
      now,
    );
    expect([changes.length, knownCount]).toEqual([1, 1]);
    expect(refused).toEqual([
      { where: 'c', why: '192.168.1.1 is special-purpose: private use (192.168.0.0/16).' },
      { where: 'd', why: '"81.2.69" is not an address.' },
      { where: 'e', why: '"soon" is not a date and time.' },
      { where: 'f', why: 'It lies in the future.' },
      { where: 'b', why: '81.2.69.142 is the address of the entry before: no change.' },
    ]);
  });

  it('ends where IP Beacon itself began', () => {
    const own = {
      family: 'ipv4',
      after: ['81.2.69.143'],
      firstSeenAt: ms(5),
      imported: false,
    } as const;
    const { changes, refused } = botChanges(
      [saw('81.2.69.142', march(1)), saw('81.2.69.144', march(5), 'late')],
      [own],
      [],
      now,
    );
    expect(changes.map(({ after }) => after)).toEqual([['81.2.69.142']]);
    expect(refused).toEqual([
      { where: 'late', why: 'IP Beacon itself was watching by then, and knows better.' },
    ]);
  });

  it('goes on from what an earlier import has brought', () => {
    const earlier = botChanges(
      [saw('81.2.69.142', march(1)), saw('81.2.69.143', march(2))],
      [],
      [],
      now,
    );
    const later = botChanges(
      [saw('81.2.69.142', march(1)), saw('81.2.69.144', march(4))],
      knownFrom(earlier),
      [],
      now,
    );
    expect(later.knownCount).toBe(1);
    expect(later.changes.map(({ before, after, heldMs }) => [before, after, heldMs])).toEqual([
      [['81.2.69.143'], ['81.2.69.144'], 2 * 86_400_000],
    ]);
  });

  it('brings nothing the second time, whatever was in the files', () => {
    const sighting = fc.record({
      where: fc.constant('x'),
      ip: fc.constantFrom('81.2.69.142', '81.2.69.143', '2a02:8108::1', '10.0.0.1', ''),
      timestamp: fc.integer({ min: 1, max: 28 }).map(march),
      createdAt: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(sighting), (sightings) => {
        const first = botChanges(sightings, [], [], now);
        const known = knownFrom(first);
        expect(botChanges(sightings, known, [], now).changes).toEqual([]);
        for (const family of ['ipv4', 'ipv6']) {
          const chain = first.changes.filter((change) => change.family === family);
          for (const [index, { before, heldMs, firstSeenAt }] of chain.entries()) {
            const previous = chain[index - 1];
            expect(before).toEqual(previous?.after ?? []);
            expect(heldMs).toBe(previous === undefined ? null : firstSeenAt - previous.firstSeenAt);
          }
        }
      }),
    );
  });
});
