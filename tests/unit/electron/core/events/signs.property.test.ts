import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  nothingSeen,
  type Seen,
  seenBefore,
  type Sign,
  signsOfSnapshot,
  signsOfStorage,
} from '../../../../../electron/core/events/signs.ts';
import { linkStates } from '../../../../../shared/domain/link.ts';
import { confirmedSnapshot } from '../../../../support/canned-snapshots.ts';

const start = Date.UTC(2026, 2, 2, 12);
const holdMs = 20_000;

const anyProblem = fc.constantFrom(null, 'No space is left.');
const anyMoves = fc.array(
  fc.record({
    // Some of them backwards: the clock is set.
    passMs: fc.integer({ min: -60_000, max: 120_000 }),
    link: fc.constantFrom(...linkStates),
    isFlapping: fc.boolean(),
    writers: anyProblem,
    engine: anyProblem,
  }),
  { maxLength: 60 },
);
const anyBefore = fc.constantFrom<Seen>(
  nothingSeen,
  seenBefore(start - 3_600_000, null, null),
  seenBefore(null, start - 3_600_000, null),
);
type Moves = typeof anyMoves extends fc.Arbitrary<infer Value> ? Value : never;

interface Told {
  readonly sign: Sign;
  readonly now: number;
}

function play(before: Seen, moves: Moves) {
  const told: Told[] = [];
  let seen = before;
  let now = start;
  let link = confirmedSnapshot(start).link;
  let flappingSince: number | null = null;
  for (const move of moves) {
    now += move.passMs;
    // As the judge has it: no state begins before the one before.
    if (move.link !== link.state) {
      link = { ...link, state: move.link, since: Math.max(now, link.since ?? now) };
    }
    flappingSince = move.isFlapping ? (flappingSince ?? now) : null;
    const usual = confirmedSnapshot(start);
    const families = { ...usual.families, ipv4: { ...usual.families.ipv4, flappingSince } };
    const snapshot = { ...usual, link, families, storageProblem: move.writers };
    const first = signsOfSnapshot(seen, snapshot, now, holdMs);
    const second = signsOfStorage(first.seen, move.engine, now);
    seen = second.seen;
    for (const sign of [...first.signs, ...second.signs]) told.push({ sign, now });
  }
  return { told, seen, link };
}

const typesOf = (told: readonly Told[], ...types: readonly Sign['type'][]): Sign['type'][] =>
  told.map(({ sign }) => sign.type).filter((type) => types.includes(type));

/** One and the other in turn. */
const alternating = (first: Sign['type'], second: Sign['type'], count: number): Sign['type'][] =>
  Array.from({ length: count }, (_, index) => (index % 2 === 0 ? first : second));

it('a line is back only after it was lost, and never lost twice in a row', () => {
  fc.assert(
    fc.property(anyBefore, anyMoves, (before, moves) => {
      const types = typesOf(play(before, moves).told, 'line-lost', 'line-back');
      const expected =
        before.outage === null
          ? alternating('line-lost', 'line-back', types.length)
          : alternating('line-back', 'line-lost', types.length);
      expect(types).toEqual(expected);
    }),
  );
});

it('a line is lost only when it was away for so long, or the clock was set', () => {
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const lost = play(nothingSeen, moves).told.flatMap(({ sign, now }) =>
        sign.type === 'line-lost' ? [now - sign.since] : [],
      );
      expect(lost.filter((lastedMs) => lastedMs >= 0 && lastedMs < holdMs)).toEqual([]);
    }),
  );
});

it('whoever was told of an outage hears of its end as soon as it is known', () => {
  fc.assert(
    fc.property(anyBefore, anyMoves, (before, moves) => {
      const { told, seen, link } = play(before, moves);
      fc.pre(moves.length > 0 && (link.state === 'online' || link.state === 'degraded'));
      expect(seen.outage).toBe(null);
      expect(typesOf(told, 'line-lost', 'line-back').at(-1)).not.toBe('line-lost');
    }),
  );
});

it('no outage ends with a length that is negative', () => {
  fc.assert(
    fc.property(anyBefore, anyMoves, (before, moves) => {
      const { told } = play(before, moves);
      const lengths = told.flatMap(({ sign }) => {
        if (sign.type === 'line-back') return sign.downMs ?? [];
        return sign.type === 'storage-recovered' ? sign.degradedMs : [];
      });
      expect(lengths.filter((lengthMs) => lengthMs < 0)).toEqual([]);
    }),
  );
});

it('a history recovers only after it could not be written, and never fails twice in a row', () => {
  fc.assert(
    fc.property(anyBefore, anyMoves, (before, moves) => {
      const types = typesOf(play(before, moves).told, 'storage-degraded', 'storage-recovered');
      const expected =
        before.unsavedSince === null
          ? alternating('storage-degraded', 'storage-recovered', types.length)
          : alternating('storage-recovered', 'storage-degraded', types.length);
      expect(types).toEqual(expected);
    }),
  );
});

it('an address flaps and is steady in turn', () => {
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const types = typesOf(play(nothingSeen, moves).told, 'flapping', 'steady');
      expect(types).toEqual(alternating('flapping', 'steady', types.length));
    }),
  );
});
