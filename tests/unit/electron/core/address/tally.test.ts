import { describe, expect, it } from 'vitest';
import { agreedOf, isVoice, tally } from '../../../../../electron/core/address/tally.ts';
import { fails, heard, says } from '../../../../support/observations.ts';

const itself = (address: string): string => address;
const summary = (text: string) =>
  tally(heard(text), itself).map(({ identity, operators }) => [identity, [...operators]]);

describe('tally', () => {
  it('names who states what, the strongest first', () =>
    expect(summary('a:B b:A c:A')).toEqual([
      ['A', ['b', 'c']],
      ['B', ['a']],
    ]));

  it('counts two sources of one operator as one voice', () => {
    const votes = tally(
      [says('a', 'A', { sourceId: 'a1' }), says('a', 'A', { sourceId: 'a2' }), says('b', 'B')],
      itself,
    );
    expect(votes.map(({ identity, operators }) => [identity, operators.size])).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
    expect(agreedOf(votes)).toEqual([]);
  });

  it('puts the one seen first before its equals', () => {
    const votes = tally([says('a', 'B', { at: 9 }), says('b', 'A', { at: 8 })], itself);
    expect(votes.map(({ identity, firstAt }) => [identity, firstAt])).toEqual([
      ['A', 8],
      ['B', 9],
    ]);
  });

  it('hears neither failures nor the router nor an interface', () =>
    expect(
      tally(
        [
          fails('a'),
          says('your router', 'A', { method: 'router' }),
          says('this machine', 'A', { method: 'interface' }),
        ],
        itself,
      ),
    ).toEqual([]));

  it('takes for the address of an identity what most operators state', () => {
    const [vote] = tally(
      [says('a', '2:1', { at: 1 }), says('b', '2:9', { at: 2 }), says('c', '2:9', { at: 3 })],
      (address) => address.slice(0, 1),
    );
    expect(vote).toEqual({
      identity: '2',
      address: '2:9',
      operators: new Set(['a', 'b', 'c']),
      firstAt: 1,
    });
  });
});

describe('isVoice', () => {
  it.each([
    ['http', true],
    ['dns', true],
    ['stun', true],
    ['router', false],
    ['interface', false],
  ] as const)('of %s is %s', (method, voice) => expect(isVoice({ method })).toBe(voice));
});
