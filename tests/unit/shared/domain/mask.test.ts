import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddress, maskAddressesIn, maskName } from '../../../../shared/domain/mask.ts';

const ipv4 = fc.ipV4();
const ipv6 = fc.ipV6();

describe('an address that is masked', () => {
  it.each([
    ['81.2.69.142', '81.2.•.•'],
    ['0.0.0.0', '0.0.•.•'],
    ['2001:db8:4a7c:1f00:5d3e:9b21:70ff:2c84', '2001:db8:4a7c:…'],
    ['2001:db8::1', '2001:db8:0:…'],
    ['::1', '0:0:0:…'],
    ['no address', '…'],
  ])('shows of %s no more than %s', (address, masked) => {
    expect(maskAddress(address, 'public')).toBe(masked);
  });

  it('is whole for the owner', () => {
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6), (address) => {
        expect(maskAddress(address, 'owner')).toBe(address);
      }),
    );
  });

  it('says nothing of its second half', () => {
    fc.assert(
      fc.property(fc.nat(0xffff), fc.nat(0xffff), fc.nat(0xffff), (head, one, other) => {
        const with16 = (tail: number) => [head >> 8, head & 0xff, tail >> 8, tail & 0xff].join('.');
        expect(maskAddress(with16(one), 'public')).toBe(maskAddress(with16(other), 'public'));
      }),
    );
  });
});

describe('a text with addresses in it', () => {
  it.each([
    ['192.168.1.1 (private use, RFC 1918)', '192.168.•.• (private use, RFC 1918)'],
    ['ENETUNREACH 2001:db8::1:443', 'ENETUNREACH 2001:db8:0:…'],
    ['It named 81.2.69.142.', 'It named 81.2.•.•.'],
    ['connect 2001:db8::: refused', 'connect 2001:db8:0:…: refused'],
    ['http://81.2.69.142:8080/ip', 'http://81.2.•.•:8080/ip'],
    ['HTTP 302 to http://portal.example/login', 'HTTP 302 to http://portal.example/login'],
    ['no answer within 5 s, at 14:02:11', 'no answer within 5 s, at 14:02:11'],
  ])('"%s" is told others as "%s"', (text, masked) => {
    expect(maskAddressesIn(text, 'public')).toBe(masked);
    expect(maskAddressesIn(text, 'owner')).toBe(text);
  });

  it('never keeps a whole address', () => {
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6), (address) => {
        fc.pre(address !== '::');
        expect(maskAddressesIn(`It said ${address} twice.`, 'public')).not.toContain(`${address} `);
      }),
    );
  });
});

describe('the name of an address', () => {
  it.each([
    ['p5b02458e.dip0.t-ipconnect.example', '….t-ipconnect.example'],
    ['81-2-69-142.example', '….example'],
    ['host.', '…'],
  ])('%s is told others as %s', (name, masked) => {
    expect(maskName(name, 'public')).toBe(masked);
    expect(maskName(name, 'owner')).toBe(name);
  });
});
