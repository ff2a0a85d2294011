import { isIP } from 'node:net';
import * as fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { formatIp, parseIp } from '../../../../shared/domain/ip.ts';

const nearlyAnAddress = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.stringMatching(/^[0-9.]{1,16}$/),
  fc.stringMatching(/^[0-9a-fA-F:.]{1,40}$/),
  fc.string(),
  fc
    .tuple(fc.ipV6(), fc.nat(), fc.constantFrom(':', '.', '0', '::', 'g', ' '))
    .map(([text, at, piece]) => {
      const index = at % text.length;
      return text.slice(0, index) + piece + text.slice(index);
    }),
);

describe('parseIp', () => {
  it('takes exactly what node:net takes, zones excepted', () => {
    fc.assert(
      fc.property(nearlyAnAddress, (text) => {
        fc.pre(!text.includes('%'));
        const ip = parseIp(text);
        const version = ip === null ? 0 : ip.family === 'ipv4' ? 4 : 6;
        expect(version).toBe(isIP(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the same bits as ipaddr.js', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        // ipaddr.js takes the deprecated ::1.2.3.4 for an IPv4-mapped address.
        fc.pre(!/^::[\d.]+$/.test(text));
        const bytes = ipaddr.parse(text).toByteArray();
        const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
        expect(parseIp(text)?.value).toBe(value);
      }),
    );
  });

  it.each(['010.0.0.1', '1.2.3', '1.2.3.4.5', '0x7f.0.0.1', '2130706433', '1.2.3.256', '+1.2.3.4'])(
    'refuses the IPv4 spelling %s',
    (text) => expect(parseIp(text)).toBeNull(),
  );

  it.each([
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8::',
    '::1.2.3.4:5',
    'fe80::1%eth0',
    '[::1]',
    '12345::',
  ])('refuses the IPv6 spelling %s', (text) => expect(parseIp(text)).toBeNull());
});

describe('formatIp', () => {
  it('writes what it has read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const ip = parseIp(text);
        expect(ip === null ? null : parseIp(formatIp(ip))).toEqual(ip);
      }),
    );
  });

  it('writes IPv6 as ipaddr.js does by RFC 5952', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 }),
        (groups) => {
          const text = groups.map((group) => group.toString(16)).join(':');
          const ip = parseIp(text);
          expect(ip === null ? '' : formatIp(ip)).toBe(new ipaddr.IPv6(groups).toRFC5952String());
        },
      ),
    );
  });

  it.each([
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['::ffff:1.2.3.4', '::ffff:102:304'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['1:0:0:0:0:0:0:0', '1::'],
    ['1.2.3.4', '1.2.3.4'],
  ])('writes %s as %s', (text, canonical) => {
    const ip = parseIp(text);
    expect(ip === null ? null : formatIp(ip)).toBe(canonical);
  });
});
