import { describe, expect, it } from 'vitest';
import {
  decide,
  type Decided,
  nothingDecided,
} from '../../../../../electron/core/address/decide.ts';
import { currently, decideAll, wordsFor } from '../../../../support/decide-all.ts';
import { heard, lookAt } from '../../../../support/observations.ts';

const looksOf = (texts: readonly string[], everyMs = 10_000) =>
  texts.map((text, index) => lookAt((index + 1) * everyMs, heard(text)));

const said = (addresses: readonly string[], ...texts: readonly string[]): readonly string[] =>
  decideAll(looksOf(texts), { current: currently(...addresses) }).map(wordsFor);

const repeat = (text: string, times: number): readonly string[] =>
  Array.from({ length: times }, () => text);

describe('an egress set', () => {
  it('is what two pairs make that stand side by side in two looks', () =>
    expect(said(['A'], ...repeat('a:A b:A c:B d:B', 3))).toEqual([
      'confirmed again',
      'egress-set A -> A+B',
      'confirmed',
    ]));

  it('grows by a member that stands beside the others', () =>
    expect(said(['A', 'B'], ...repeat('a:A b:A c:C d:C', 2))).toEqual([
      'confirmed again',
      'egress-set A+B -> A+B+C',
    ]));

  it('is confirmed by two operators although each states another member', () =>
    expect(said(['A', 'B'], 'a:A b:B', 'a:A b:A', 'a:B b:B')).toEqual(repeat('confirmed', 3)));

  it('is not confirmed by one operator, nor by nobody, however mixed the looks before were', () => {
    const texts = [...repeat('a:A b:A c:B d:B', 3), 'a:A', '', 'a:X b:-'];
    const steps = decideAll(looksOf(texts), { current: currently('A') });
    expect(steps.slice(2).map(wordsFor)).toEqual(['confirmed', ...repeat('unknown', 3)]);
    expect(steps.at(-1)?.decided.current?.confirmedAt).toBe(30_000);
  });

  it('is left for a new address as any address is', () =>
    expect(said(['A'], ...repeat('a:A b:A c:B d:B', 2), ...repeat('a:C b:C', 3))).toEqual([
      'confirmed again',
      'egress-set A -> A+B',
      'candidate C',
      'replaced A+B -> C',
      'confirmed',
    ]));

  it('holds nothing of before when the line moved to a pool', () =>
    expect(said(['A'], ...repeat('a:B b:C c:B d:C', 2))).toEqual([
      'unknown again',
      'egress-set A -> B+C',
    ]));

  it('keeps its other members while it grows', () =>
    expect(said(['A', 'B'], 'a:A b:C c:D', 'a:C b:D c:A')).toEqual([
      'unknown again',
      'egress-set A+B -> A+B+C+D',
    ]));
});

describe('an egress set of which one address is left', () => {
  /** Looks that show A alone. */
  const alone = (times: number, everyMs: number): Decided =>
    looksOf(repeat('a:A b:A', times), everyMs).reduce<Decided>(
      (decided, look) => decide(decided, look, (address) => address, look.endedMs).decided,
      { ...nothingDecided, current: currently('A', 'B') },
    );

  it('is that address after six looks over an hour', () => {
    expect(alone(6, 600_000).current?.addresses).toEqual(['A', 'B']);
    expect(alone(5, 3_600_000).current?.addresses).toEqual(['A', 'B']);
    expect(alone(6, 3_600_000).current?.addresses).toEqual(['A']);
    expect(alone(7, 600_000).current).toEqual({
      addresses: ['A'],
      since: 4_200_000,
      confirmedAt: 4_200_000,
    });
  });

  it('is still a set when six looks came within the hour', () =>
    expect(said(['A', 'B'], ...repeat('a:A b:A', 20)).at(-1)).toBe('confirmed'));

  it.each(['a:B b:B', 'a:A b:B', 'a:A b:A c:B'])(
    'is still a set when another is seen: %s',
    (text) => {
      const texts = [...repeat('a:A b:A', 5), text, ...repeat('a:A b:A', 5)];
      const words = decideAll(looksOf(texts, 600_000), { current: currently('A', 'B') }).map(
        wordsFor,
      );
      expect(words).toEqual(repeat('confirmed', 11));
    },
  );
});
