import * as fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import {
  contains,
  formatPrefix,
  knownPrefix,
  parsePrefix,
  prefixOf,
} from '../../../../shared/domain/prefix.ts';

describe('parsePrefix', () => {
  it('reads a block of either family', () => {
    const read = ['198.51.100.0/24', ' 2001:DB8::/32 ', '0.0.0.0/0'].map((text) => {
      const prefix = parsePrefix(text);
      return prefix.ok ? formatPrefix(prefix.value) : prefix.error;
    });
    expect(read).toEqual(['198.51.100.0/24', '2001:db8::/32', '0.0.0.0/0']);
  });

  it.each([
    [
      '198.51.100.0',
      '"198.51.100.0" is not a prefix; write it as 198.51.100.0/24 or 2001:db8::/32.',
    ],
    [
      '198.51.100.0/24/1',
      '"198.51.100.0/24/1" is not a prefix; write it as 198.51.100.0/24 or 2001:db8::/32.',
    ],
    ['198.51.100.0/33', '"198.51.100.0/33" is too long; its length can be 0 to 32.'],
    ['198.51.100.7/24', '"198.51.100.7/24" has bits set behind its length; write 198.51.100.0/24.'],
  ])('says of %s what is wrong and what is right', (text, error) =>
    expect(parsePrefix(text)).toEqual({ ok: false, error }),
  );
});

describe('contains', () => {
  it('agrees with ipaddr.js', () => {
    const addressAndLength = fc.oneof(
      fc.tuple(fc.ipV4(), fc.ipV4(), fc.nat(32)),
      fc.tuple(fc.ipV6(), fc.ipV6(), fc.nat(128)),
    );
    fc.assert(
      fc.property(addressAndLength, ([one, other, length]) => {
        const block = knownPrefix(prefixOf(one, length));
        expect(contains(block, other)).toBe(ipaddr.parse(other).match(ipaddr.parse(one), length));
        expect(contains(block, one)).toBe(true);
      }),
    );
  });

  it('is false across families and for what is no address', () => {
    expect(contains(knownPrefix('0.0.0.0/0'), '::1')).toBe(false);
    expect(contains(knownPrefix('::/0'), 'not an address')).toBe(false);
  });
});

describe('prefixOf', () => {
  it('names the delegated prefix of an address', () =>
    expect(prefixOf('2001:db8:0:7:aaaa::1', 64)).toBe('2001:db8:0:7::/64'));

  it('throws for what no caller may ask', () => {
    expect(() => prefixOf('1.2.3.4', 64)).toThrow('No prefix of 64 bits for "1.2.3.4".');
    expect(() => prefixOf('nothing', 8)).toThrow(RangeError);
  });
});
