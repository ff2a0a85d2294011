import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Look } from '../../../../../electron/core/address/look.ts';
import { agreedOf, tally } from '../../../../../electron/core/address/tally.ts';
import { currently, decideAll, type Step } from '../../../../support/decide-all.ts';
import { fails, lookAt, says } from '../../../../support/observations.ts';

const itself = (address: string): string => address;

const observation = (operators: readonly string[], addresses: readonly string[]) =>
  fc
    .record({
      operator: fc.constantFrom(...operators),
      source: fc.constantFrom('1', '2'),
      address: fc.option(fc.constantFrom(...addresses)),
    })
    .map(({ operator, source, address }) => {
      const details = { sourceId: `${operator}${source}` };
      return address === null
        ? fails(operator, 'timeout', details)
        : says(operator, address, details);
    });

/** Looks with pauses from nothing to five minutes. */
const looks = (operators: readonly string[], addresses: readonly string[]) =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 50, max: 300_000 }),
        fc.array(observation(operators, addresses), { maxLength: 6 }),
      ),
      { maxLength: 30 },
    )
    .map((steps): readonly Look[] => {
      let endedMs = 0;
      return steps.map(([pauseMs, observations]) => lookAt((endedMs += pauseMs), observations));
    });

const everything = looks(['a', 'b', 'c', 'd'], ['A', 'B', 'C']);
const starts = fc.constantFrom(null, currently('A'), currently('A', 'B'));

const isChange = ({ verdict }: Step): boolean => verdict.type === 'change';
const operatorsFor = (seen: readonly Look[], address: string): number =>
  tally(
    seen.flatMap(({ observations }) => observations),
    itself,
  ).find(({ identity }) => identity === address)?.operators.size ?? 0;

describe('decide, whatever is seen', () => {
  it('makes no change of what one operator says, however many sources it has', () =>
    fc.assert(
      fc.property(looks(['a'], ['A', 'B', 'C']), starts, (seen, current) => {
        const steps = decideAll(seen, { current });
        expect(steps.filter(isChange)).toEqual([]);
        expect(steps.at(-1)?.decided.current ?? current).toEqual(current);
      }),
    ));

  it('makes no change while no two operators ever agree', () =>
    fc.assert(
      fc.property(everything, starts, (seen, current) => {
        const owners: Readonly<Record<string, string>> = { A: 'a', B: 'b', C: 'c' };
        const lonely = seen.map((look) => ({
          ...look,
          observations: look.observations.filter(
            ({ answer, operator }) => !answer.ok || owners[answer.value] === operator,
          ),
        }));
        expect(decideAll(lonely, { current }).filter(isChange)).toEqual([]);
      }),
    ));

  it('lets no address in that two operators have not stated', () =>
    fc.assert(
      fc.property(everything, starts, (seen, current) =>
        decideAll(seen, { current }).forEach(({ verdict }, index) => {
          if (verdict.type !== 'change') return;
          const { before, after } = verdict.change;
          const unbacked = after
            .filter((address) => !before.includes(address))
            .filter((address) => operatorsFor(seen.slice(0, index + 1), address) < 2);
          expect(unbacked).toEqual([]);
        }),
      ),
    ));

  it('replaces an address only after two looks at least nine seconds apart that agree on the new one', () =>
    fc.assert(
      fc.property(everything, (seen) =>
        decideAll(seen, { current: currently('A') }).forEach(({ verdict }, index) => {
          if (verdict.type !== 'change' || verdict.change.kind !== 'replaced') return;
          const [address] = verdict.change.after;
          if (verdict.change.before.length > 1 && verdict.change.before.includes(address ?? ''))
            return;
          const second = seen[index];
          const agreeing = seen
            .slice(0, index + 1)
            .filter(({ observations }) =>
              agreedOf(tally(observations, itself)).some(({ identity }) => identity === address),
            );
          expect(agreeing).toContain(second);
          const first = agreeing.filter(
            ({ endedMs }) => second !== undefined && second.startedMs - endedMs >= 9_000,
          );
          expect(first.length).toBeGreaterThan(0);
        }),
      ),
    ));

  it('never clears what is ours, and an unknown look leaves it untouched', () =>
    fc.assert(
      fc.property(everything, starts, (seen, current) => {
        const steps = decideAll(seen, { current });
        const before = [current, ...steps.map(({ decided }) => decided.current)];
        const cleared = steps.filter(({ decided }, index) => before[index] && !decided.current);
        const moved = steps.filter(
          ({ verdict, decided }, index) =>
            verdict.type === 'unknown' && decided.current !== before[index],
        );
        expect([cleared, moved]).toEqual([[], []]);
      }),
    ));

  it('confirms only what two operators state in that very look', () =>
    fc.assert(
      fc.property(everything, starts, (seen, current) =>
        decideAll(seen, { current }).forEach(({ verdict, decided }, index) => {
          if (verdict.type !== 'confirmed') return;
          const operators = new Set(
            seen[index]?.observations.flatMap(({ operator, answer }) =>
              answer.ok && decided.current?.addresses.includes(answer.value) === true
                ? [operator]
                : [],
            ),
          );
          expect(operators.size).toBeGreaterThan(1);
        }),
      ),
    ));
});
