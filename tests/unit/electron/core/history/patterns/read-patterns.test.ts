import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyChange } from '../../../../../../electron/core/history/change-filter.ts';
import { changeKinds, type NewChange } from '../../../../../../shared/domain/change.ts';
import type { Patterns } from '../../../../../../shared/domain/patterns.ts';
import { heldBins } from '../../../../../../electron/core/history/patterns/held-bins.ts';
import { networkInsight, newChange } from '../../../../../support/new-changes.ts';
import {
  type MemoryHistory,
  openMemoryHistory,
} from '../../../../../support/open-memory-history.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const start = Date.UTC(2025, 8, 1);

async function patternsOf(
  { history }: MemoryHistory,
  timeZone: string,
  filter: Partial<typeof everyChange> = {},
): Promise<Patterns> {
  const read = await history.changes.patterns({ ...everyChange, ...filter, timeZone });
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** Weekday and hour as people in the zone say them. */
function weekHourIn(timeZone: string, at: number): readonly [number, number] {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    hour: 'numeric',
  }).formatToParts(at);
  const field = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return [
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(field('weekday')),
    Number(field('hour')),
  ];
}

const monthIn = (timeZone: string, at: number): string => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
  }).formatToParts(at);
  const field = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${field('year')}-${field('month')}-01`;
};

describe('what changes have in common', () => {
  it('is nothing of nothing', async () => {
    const memory = await openMemoryHistory();
    const patterns = await patternsOf(memory, 'Europe/Berlin');
    expect(patterns).toMatchObject({
      changes: 0,
      medianHeldMs: null,
      months: [],
      trend: null,
      places: [],
    });
    expect(patterns.weekHours.flat()).toEqual(Array<number>(168).fill(0));
    expect(patterns.held.every(({ count }) => count === 0)).toBe(true);
  });

  it('is refused in a zone that there is not', async () => {
    const { history } = await openMemoryHistory();
    expect(
      await history.changes.patterns({ ...everyChange, timeZone: 'Europe/Atlantis' }),
    ).toMatchObject({ ok: false, error: expect.stringContaining('"Europe/Atlantis"') });
  });

  it('is nothing in a span that no calendar has', async () => {
    const memory = await openMemoryHistory();
    await memory.history.changes.add(newChange({ confirmedAt: start }));
    const span = { from: Number.MAX_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };
    expect(await patternsOf(memory, 'Europe/Berlin', span)).toMatchObject({
      changes: 0,
      months: [],
      trend: null,
    });
  });

  it('is what counting by hand gives, for any changes, filter and zone', async () => {
    const change = fc.record({
      at: fc.integer({ min: 0, max: 120 * dayMs }),
      heldMs: fc.option(fc.integer({ min: 0, max: 100 * dayMs })),
      kind: fc.constantFrom(...changeKinds),
      family: fc.constantFrom('ipv4', 'ipv6'),
      asn: fc.option(fc.integer({ min: 1, max: 3 })),
      city: fc.option(fc.constantFrom('Ulm', 'Bern')),
    });
    const wish = fc.record({
      zone: fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns'),
      family: fc.option(fc.constantFrom('ipv4', 'ipv6')),
      asn: fc.option(fc.integer({ min: 1, max: 3 })),
      from: fc.option(fc.integer({ min: start, max: start + 120 * dayMs })),
      to: fc.option(fc.integer({ min: start, max: start + 120 * dayMs })),
    });
    const empty = (await openMemoryHistory()).database.content();
    await fc.assert(
      fc.asyncProperty(
        fc.array(change as fc.Arbitrary<Drawn>, { maxLength: 12 }),
        wish as fc.Arbitrary<Wish>,
        async (drawn, { zone, ...filter }) => {
          const memory = await openMemoryHistory(empty);
          for (const one of drawn) await memory.history.changes.add(changeOf(one));
          const { trend: _trend, ...patterns } = await patternsOf(memory, zone, filter);
          expect(patterns).toEqual(countedByHand(drawn, zone, filter, memory.clock.now()));
        },
      ),
      { numRuns: 60 },
    );
  });
});

interface Drawn {
  readonly at: number;
  readonly heldMs: number | null;
  readonly kind: NewChange['kind'];
  readonly family: NewChange['family'];
  readonly asn: number | null;
  readonly city: string | null;
}

interface Wish {
  readonly zone: string;
  readonly family: NewChange['family'] | null;
  readonly asn: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

const changeOf = ({ at, heldMs, kind, family, asn, city }: Drawn): NewChange =>
  newChange({
    family,
    kind,
    heldMs,
    firstSeenAt: start + at,
    confirmedAt: start + at,
    known:
      asn === null
        ? null
        : { insights: [networkInsight('81.2.69.143', { asn, city })], nat: null, tunnel: null },
  });

function countedByHand(
  drawn: readonly Drawn[],
  zone: string,
  { family, asn, from, to }: Omit<Wish, 'zone'>,
  now: number,
): Omit<Patterns, 'trend'> {
  const matching = drawn.filter(
    (one) =>
      one.kind !== 'within-prefix' &&
      (family === null || one.family === family) &&
      (asn === null || one.asn === asn) &&
      (from === null || start + one.at >= from) &&
      (to === null || start + one.at < to),
  );
  const weekHours = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  for (const { at } of matching) {
    const [day, hour] = weekHourIn(zone, start + at);
    const hours = weekHours[day];
    if (hours !== undefined) hours[hour] = (hours[hour] ?? 0) + 1;
  }
  const held = matching.flatMap(({ heldMs }) => heldMs ?? []).sort((a, b) => a - b);
  const first = start + Math.min(...drawn.map(({ at }) => at));
  const begin = Math.max(from ?? first, first);
  const end = Math.max(now, ...drawn.map(({ at }) => start + at + 1));
  const months: Patterns['months'] = [];
  if (drawn.length > 0) {
    const until = Math.min(to ?? end, end);
    for (let at = begin; at < until + 31 * dayMs; at += dayMs) {
      const month = monthIn(zone, Math.min(at, until - 1));
      if (begin < until && months.at(-1)?.month !== month) {
        months.push({
          month,
          count: matching.filter((one) => monthIn(zone, start + one.at) === month).length,
        });
      }
    }
  }
  const places = [
    ...new Set(matching.map(({ asn: network, city }) => (network === null ? '-' : String(city)))),
  ]
    .filter((city) => city !== '-')
    .map((name) => {
      const there = matching.filter((one) => one.asn !== null && String(one.city) === name);
      return {
        country: 'DE',
        city: name === 'null' ? null : name,
        latitude: name === 'null' ? null : 48.4,
        longitude: name === 'null' ? null : 9.9875,
        changes: there.length,
        lastAt: start + Math.max(...there.map(({ at }) => at)),
      };
    })
    .sort((one, other) => other.changes - one.changes || other.lastAt - one.lastAt);
  return {
    changes: matching.length,
    weekHours,
    held: heldBins.map(({ fromMs, toMs }) => ({
      fromMs,
      toMs,
      count: held.filter((ms) => ms >= fromMs && (toMs === null || ms < toMs)).length,
    })),
    medianHeldMs: held[Math.ceil(held.length / 2) - 1] ?? null,
    months,
    places,
  };
}
