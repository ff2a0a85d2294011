import { describe, expect, it } from 'vitest';
import { identityFor } from '../../../../../electron/core/address/identity.ts';

const rules = { ipv6Identity: 'prefix', ipv6PrefixLength: 64 } as const;

describe('identityFor', () => {
  it('is the address for IPv4', () =>
    expect(identityFor('ipv4', rules)('81.2.69.142')).toBe('81.2.69.142'));

  it('is the delegated prefix for IPv6', () =>
    expect(identityFor('ipv6', rules)('2a01:4f8:1:2::9')).toBe('2a01:4f8:1:2::/64'));

  it('is as long a prefix as the owner says', () =>
    expect(identityFor('ipv6', { ...rules, ipv6PrefixLength: 48 })('2a01:4f8:1:2::9')).toBe(
      '2a01:4f8:1::/48',
    ));

  it('is the IPv6 address when the owner says so', () =>
    expect(identityFor('ipv6', { ...rules, ipv6Identity: 'address' })('2a01:4f8:1:2::9')).toBe(
      '2a01:4f8:1:2::9',
    ));
});
