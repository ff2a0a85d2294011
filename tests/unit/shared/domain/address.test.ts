import * as fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { readAddress, readAnyAddress } from '../../../../shared/domain/address.ts';
import type { Family } from '../../../../shared/domain/family.ts';
import { knownPrefix } from '../../../../shared/domain/prefix.ts';

const codeOf = (text: string, family: Family): string => {
  const read = readAddress(text, family, []);
  return read.ok ? read.value : read.error.code;
};

describe('readAddress', () => {
  it.each<[string, Family, string]>([
    ['\uFEFF 81.2.69.142\r\n', 'ipv4', '81.2.69.142'],
    ['\t2A02:8071:0::1 \n', 'ipv6', '2a02:8071::1'],
    ['104.28.5.6', 'ipv4', '104.28.5.6'],
  ])('reads %j as %s', (text, family, address) =>
    expect(readAddress(text, family, [])).toEqual({ ok: true, value: address }),
  );

  it.each<[string, Family, string, string]>([
    ['', 'ipv4', 'shape', 'The answer is empty.'],
    [
      'your address is 81.2.69.142',
      'ipv4',
      'shape',
      '"your address is 81.2.69.142" is not an address.',
    ],
    ['81.2.69.142, 10.0.0.1', 'ipv4', 'shape', '"81.2.69.142, 10.0.0.1" is not an address.'],
    ['81.2.69.142:80', 'ipv4', 'shape', '"81.2.69.142:80" is not an address.'],
    ['81.2.69.142\u202e', 'ipv4', 'shape', '"81.2.69.142\\u202e" is not an address.'],
    ['081.2.69.142', 'ipv4', 'shape', '"081.2.69.142" is not an address.'],
    ['50%', 'ipv4', 'shape', '"50%" is not an address.'],
    [
      'fe80::1%eth0',
      'ipv6',
      'zoned',
      '"fe80::1%eth0" has a zone: it is an address of this link only.',
    ],
    ['2a02:8071::1', 'ipv4', 'wrong-family', '2a02:8071::1 is not an IPv4 address.'],
    ['81.2.69.142', 'ipv6', 'wrong-family', '81.2.69.142 is not an IPv6 address.'],
    [
      '::ffff:81.2.69.142',
      'ipv6',
      'mapped',
      '"::ffff:81.2.69.142" is the IPv4 address 81.2.69.142 in IPv6 clothing.',
    ],
    [
      '192.168.1.4',
      'ipv4',
      'special-purpose',
      '192.168.1.4 is special-purpose: private use (192.168.0.0/16).',
    ],
    [
      '100.64.3.4',
      'ipv4',
      'special-purpose',
      '100.64.3.4 is special-purpose: carrier-grade NAT (100.64.0.0/10).',
    ],
    [
      '203.0.113.7',
      'ipv4',
      'special-purpose',
      '203.0.113.7 is special-purpose: documentation (203.0.113.0/24).',
    ],
    [
      '192.0.0.9',
      'ipv4',
      'special-purpose',
      '192.0.0.9 is special-purpose: port control protocol anycast (192.0.0.9/32).',
    ],
    ['::', 'ipv6', 'special-purpose', ':: is special-purpose: unspecified (::/128).'],
    ['fd00::1', 'ipv6', 'special-purpose', 'fd00::1 is special-purpose: unique local (fc00::/7).'],
    [
      '4000::1',
      'ipv6',
      'special-purpose',
      '4000::1 is special-purpose: outside global unicast (::/0).',
    ],
    ['1.1.1.1', 'ipv4', 'resolver-address', '1.1.1.1 belongs to the resolver Cloudflare 1.1.1.1.'],
    [
      '2001:4860:4860::8888',
      'ipv6',
      'resolver-address',
      '2001:4860:4860::8888 belongs to the resolver Google Public DNS.',
    ],
    ['172.70.1.2', 'ipv4', 'proxy-address', '172.70.1.2 belongs to the proxy operator Cloudflare.'],
    ['2a04:4e42::1', 'ipv6', 'proxy-address', '2a04:4e42::1 belongs to the proxy operator Fastly.'],
  ])('refuses %j asked as %s: %s', (text, family, code, detail) =>
    expect(readAddress(text, family, [])).toEqual({ ok: false, error: { code, detail } }),
  );

  it('takes a special-purpose address from an accepted prefix, and from no other', () => {
    const accept = [knownPrefix('198.51.100.0/24')];
    expect(readAddress('198.51.100.9', 'ipv4', accept)).toEqual({
      ok: true,
      value: '198.51.100.9',
    });
    expect(readAddress('203.0.113.9', 'ipv4', accept).ok).toBe(false);
  });

  it('never accepts a resolver or a proxy, whatever is accepted', () => {
    const everything = [knownPrefix('0.0.0.0/0')];
    expect(readAddress('8.8.8.8', 'ipv4', everything).ok).toBe(false);
    expect(readAddress('151.101.1.1', 'ipv4', everything).ok).toBe(false);
  });

  it('takes only what ipaddr.js calls unicast', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const family: Family = text.includes(':') ? 'ipv6' : 'ipv4';
        const read = readAddress(text, family, []);
        expect(read.ok ? ipaddr.parse(read.value).range() : 'unicast').toBe('unicast');
      }),
      { numRuns: 1000 },
    );
  });

  it('finds no address inside a longer text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.ipV4(), fc.string(), (before, address, after) => {
        fc.pre(/[^\s\d.%]/.test(before.trim()));
        expect(codeOf(before + address + after, 'ipv4')).toBe('shape');
      }),
    );
  });

  it('keeps details short and on one line, whatever is answered', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5000, unit: 'binary' }), (text) => {
        const read = readAddress(text, 'ipv6', []);
        expect(read.ok ? 'ok' : read.error.detail).toMatch(/^[^\p{Cc}\u2028]{1,200}$/u);
      }),
    );
  });
});

describe('readAnyAddress', () => {
  it('takes a private address, for routers and interfaces', () =>
    expect(readAnyAddress('192.168.1.1\n', 'ipv4')).toEqual({ ok: true, value: '192.168.1.1' }));
});
