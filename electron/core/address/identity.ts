import type { Family } from '../../../shared/domain/family.ts';
import { prefixOf } from '../../../shared/domain/prefix.ts';
import type { IdentityOf } from './tally.ts';

export interface IdentityRules {
  readonly ipv6Identity: 'prefix' | 'address';
  readonly ipv6PrefixLength: number;
}

/** IPv6 suffixes rotate by design (RFC 8981), so the delegated prefix is who we are unless the owner says otherwise. */
export const identityFor = (family: Family, rules: IdentityRules): IdentityOf =>
  family === 'ipv6' && rules.ipv6Identity === 'prefix'
    ? (address) => prefixOf(address, rules.ipv6PrefixLength)
    : (address) => address;
