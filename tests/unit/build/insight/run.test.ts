import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merged, type Run, runsOf } from '../../../../build/insight/run.ts';

const valueAt = (runs: readonly Run[], at: bigint): number =>
  runs.findLast(({ start }) => start <= at)?.value ?? 0;

describe('runs', () => {
  it('close each range, with nobody between them', () => {
    expect(
      runsOf([
        { first: 10n, last: 19n, value: 1 },
        { first: 30n, last: 39n, value: 2 },
      ]),
    ).toEqual([
      { start: 10n, value: 1 },
      { start: 20n, value: 0 },
      { start: 30n, value: 2 },
      { start: 40n, value: 0 },
    ]);
  });

  it('join neighbours of one value, and leave out nobody at the beginning', () => {
    expect(
      merged([
        { start: 0n, value: 0 },
        { start: 4n, value: 7 },
        { start: 8n, value: 7 },
        { start: 9n, value: 0 },
      ]),
    ).toEqual([
      { start: 4n, value: 7 },
      { start: 9n, value: 0 },
    ]);
  });

  it('let the later of two that overlap win, as 215.0.0.0/16 does in the data', () => {
    expect(
      runsOf([
        { first: 10n, last: 29n, value: 1 },
        { first: 20n, last: 39n, value: 2 },
      ]),
    ).toEqual([
      { start: 10n, value: 1 },
      { start: 20n, value: 2 },
      { start: 40n, value: 0 },
    ]);
  });

  it('say of every number which of the ranges holds it', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (drawn) => {
        const ranges = drawn
          .map(([first, length], index) => ({
            first: BigInt(first),
            last: BigInt(first + length),
            value: (index % 3) + 1,
          }))
          .sort((one, other) => Number(one.first - other.first || one.last - other.last));
        const disjoint = ranges.filter(
          ({ first }, index) => index === 0 || first > (ranges[index - 1]?.last ?? -1n),
        );
        const kept = disjoint.filter(({ first }, index) =>
          disjoint.slice(0, index).every(({ last }) => last < first),
        );
        const runs = runsOf(kept);
        for (let at = 0n; at < 75n; at += 1n) {
          const holder = kept.find(({ first, last }) => first <= at && at <= last);
          expect(valueAt(runs, at)).toBe(holder?.value ?? 0);
        }
      }),
    );
  });
});
