import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currently, decideAll, wordsFor } from '../../../../support/decide-all.ts';
import { lookAt, says } from '../../../../support/observations.ts';

const pool = ['A', 'B', 'C', 'D'];

/** A look every ten seconds; `pick` says which member the carrier gives to the nth question of all. */
const looksThrough = (
  looks: number,
  sources: number,
  pick: (question: number) => string | undefined,
) =>
  Array.from({ length: looks }, (_, look) =>
    lookAt(
      (look + 1) * 10_000,
      Array.from({ length: sources }, (_, source) =>
        says(`operator-${source}`, pick(look * sources + source) ?? 'A'),
      ),
    ),
  );

describe('a carrier-grade pool that gives its addresses in turn', () => {
  // Two operators must be able to vouch for a member: with as many sources as members, each source would see
  // one member for ever, and one operator's word is never enough.
  const sizes = [2, 3, 4].flatMap((members) =>
    [3, 4, 5, 6]
      .filter((sources) => sources % members !== 0 || sources >= members * 2)
      .map((sources) => ({ members, sources })),
  );

  it.each(sizes)('of $members, asked by $sources sources, is a set and never a change', (size) => {
    const looks = looksThrough(12, size.sources, (question) => pool[question % size.members]);
    const steps = decideAll(looks, { current: currently('A') });
    expect(steps.map(wordsFor).filter((words) => words.startsWith('replaced'))).toEqual([]);
    expect([...(steps.at(-1)?.decided.current?.addresses ?? [])].sort()).toEqual(
      pool.slice(0, size.members),
    );
  });
});

describe('a carrier-grade pool that gives its addresses at random', () => {
  const draws = fc.record({
    members: fc.integer({ min: 2, max: 4 }),
    sources: fc.integer({ min: 3, max: 6 }),
    picks: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 240, maxLength: 240 }),
  });

  it('yields no change at all once all its members are known', () =>
    fc.assert(
      fc.property(draws, ({ members, sources, picks }) => {
        const looks = looksThrough(
          40,
          sources,
          (question) => pool[(picks[question] ?? 0) % members],
        );
        const steps = decideAll(looks, { current: currently(...pool.slice(0, members)) });
        expect(new Set(steps.map(wordsFor))).toEqual(new Set(['confirmed']));
      }),
    ));

  it('is known as a set of its own members after forty looks', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 3, max: 6 }),
        fc.noShrink(fc.infiniteStream(fc.integer({ min: 0, max: 11 }))),
        (members, sources, picks) => {
          const looks = looksThrough(40, sources, () => pool[(picks.next().value ?? 0) % members]);
          const [last] = decideAll(looks, { current: currently('A') }).slice(-1);
          const addresses = last?.decided.current?.addresses ?? [];
          expect(addresses.length).toBeGreaterThan(1);
          expect(pool.slice(0, members)).toEqual(expect.arrayContaining([...addresses]));
        },
      ),
      // An even draw: fast-check's own bias towards small numbers would be no fair carrier.
      { seed: 7, numRuns: 300, unbiased: true },
    ));
});
