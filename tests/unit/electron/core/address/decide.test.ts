import { describe, expect, it } from 'vitest';
import type { Current } from '../../../../../electron/core/address/decide.ts';
import { currently, decideAll, wordsFor } from '../../../../support/decide-all.ts';
import { heard, lookAt } from '../../../../support/observations.ts';

/** A look every ten seconds, from 10 s on. */
const looksOf = (texts: readonly string[]) =>
  texts.map((text, index) => lookAt((index + 1) * 10_000, heard(text)));

const said = (current: Current | null, ...texts: readonly string[]): readonly string[] =>
  decideAll(looksOf(texts), { current }).map(wordsFor);

const repeat = (text: string, times: number): readonly string[] =>
  Array.from({ length: times }, () => text);

describe('the first address', () => {
  it('needs two operators and one look', () =>
    expect(said(null, 'a:A', 'a:A b:A')).toEqual(['unknown', 'first  -> A']));

  it('is the one that two state, whoever else contradicts', () =>
    expect(said(null, 'liar:X b:A c:A')).toEqual(['first  -> A']));

  it('waits while two pairs contradict each other, and is then a set', () =>
    expect(said(null, ...repeat('a:A b:A c:B d:B', 2))).toEqual([
      'unknown again',
      'egress-set  -> A+B',
    ]));
});

describe('a look without two agreeing operators', () => {
  it.each(['', 'a:- b:-', 'a:A b:-', 'a:B b:-', 'a:B', 'a:A b:B', 'a:B b:C'])(
    'leaves the address as it was: %j',
    (text) => {
      const current = currently('A');
      const [step] = decideAll(looksOf([text]), { current });
      expect([step?.verdict.type, step?.decided.current]).toEqual(['unknown', current]);
    },
  );

  it('is looked at again soon while sources contradict each other, but three times only', () =>
    expect(said(currently('A'), ...repeat('a:A b:B', 4))).toEqual([
      ...repeat('unknown again', 3),
      'unknown',
    ]));

  it('is looked at again soon while a candidate waits', () =>
    expect(said(currently('A'), 'a:B b:B', 'a:- b:B', 'a:- b:-', 'a:B b:B')).toEqual([
      'candidate B',
      'unknown again',
      'unknown again',
      'replaced A -> B',
    ]));
});

describe('a change', () => {
  it('is confirmed by two operators in two looks', () =>
    expect(said(currently('A'), 'a:B b:B', 'c:B d:B', 'a:B b:B')).toEqual([
      'candidate B',
      'replaced A -> B',
      'confirmed',
    ]));

  it('tells when it was first seen, and carries the evidence of both looks', () => {
    const looks = looksOf(['a:B b:B', 'a:B c:B']);
    const [, step] = decideAll(looks, { current: currently('A') });
    expect(step).toMatchObject({
      verdict: {
        change: {
          firstSeenAt: 10_000,
          evidence: looks.flatMap(({ observations }) => observations),
        },
      },
      decided: { current: { addresses: ['B'], since: 10_000, confirmedAt: 20_000 } },
    });
  });

  it('needs nine seconds between the first look and the start of the second', () => {
    const after = (pauseMs: number) =>
      decideAll([lookAt(0, heard('a:B b:B')), lookAt(pauseMs + 40, heard('a:B b:B'))], {
        current: currently('A'),
      }).map(wordsFor);
    expect(after(8_999)).toEqual(['candidate B', 'candidate B']);
    expect(after(9_000)).toEqual(['candidate B', 'replaced A -> B']);
  });

  it('is none when the old address is back at the second look', () =>
    expect(said(currently('A'), 'a:B b:B', 'a:A b:A', 'a:B b:B')).toEqual([
      'candidate B',
      'confirmed',
      'candidate B',
    ]));

  it('begins anew when the second look names a third address', () =>
    expect(said(currently('A'), 'a:B b:B', 'a:C b:C', 'a:C b:C')).toEqual([
      'candidate B',
      'candidate C',
      'replaced A -> C',
    ]));

  it('begins anew when nobody has named the candidate for two minutes', () =>
    expect(
      decideAll([lookAt(0, heard('a:B b:B')), lookAt(121_000, heard('a:B b:B'))], {
        current: currently('A'),
      }).map(wordsFor),
    ).toEqual(['candidate B', 'candidate B']));

  it('is seen although one stale operator keeps saying the old address', () =>
    expect(said(currently('A'), 'a:A b:A', ...repeat('stale:A b:B c:B', 5))).toEqual([
      'confirmed',
      'candidate B',
      'replaced A -> B',
      ...repeat('confirmed', 3),
    ]));

  it('is seen although one source always says something else', () =>
    expect(said(currently('A'), ...repeat('x:X a:A b:A', 3), ...repeat('x:X a:B b:B', 3))).toEqual([
      ...repeat('confirmed', 3),
      'candidate B',
      'replaced A -> B',
      'confirmed',
    ]));

  it('is seen although it happened in the middle of a look', () => {
    expect(said(currently('A'), 'a:A b:A', 'a:A b:B c:B', ...repeat('a:B b:B c:B', 2))).toEqual([
      'confirmed',
      'candidate B',
      'replaced A -> B',
      'confirmed',
    ]);
    expect(said(currently('A'), 'a:A b:A c:B d:B', ...repeat('a:B b:B', 3))).toEqual([
      'confirmed again',
      'candidate B',
      'replaced A -> B',
      'confirmed',
    ]);
  });

  it('is never made by a liar, however often and however fast it answers', () =>
    expect(said(currently('A'), ...repeat('liar:X a:A b:A', 8))).toEqual(repeat('confirmed', 8)));

  it('is never made by two sources of one operator', () =>
    expect(said(currently('A'), ...repeat('liar:X liar:X', 8))).toEqual(repeat('unknown', 8)));
});
