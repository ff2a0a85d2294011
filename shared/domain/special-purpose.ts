// Addresses that are never a machine's public one. Entries that the registries mark "globally reachable" (anycast
// services, translation) are here too: they belong to a service, not to a line.
// https://www.iana.org/assignments/iana-ipv4-special-registry
// https://www.iana.org/assignments/iana-ipv6-special-registry
// https://www.iana.org/assignments/multicast-addresses, https://www.iana.org/assignments/ipv6-address-space

import { type Ip, parseIp } from './ip.ts';
import { contains, knownPrefix } from './prefix.ts';
import { type NamedBlock, namedBlocks, smallestBlockOf } from './named-block.ts';

const privateUseBlocks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

const blocks = namedBlocks({
  'this network': ['0.0.0.0/8'],
  'private use': privateUseBlocks,
  'carrier-grade NAT': ['100.64.0.0/10'],
  loopback: ['127.0.0.0/8', '::1/128'],
  'link local': ['169.254.0.0/16', 'fe80::/10'],
  'IETF protocol assignments': ['192.0.0.0/24', '2001::/23'],
  'DS-Lite': ['192.0.0.0/29'],
  'IPv4 dummy address': ['192.0.0.8/32'],
  'port control protocol anycast': ['192.0.0.9/32', '2001:1::1/128'],
  'TURN anycast': ['192.0.0.10/32', '2001:1::2/128'],
  'DNS-SD SRP anycast': ['2001:1::3/128'],
  'NAT64 discovery': ['192.0.0.170/31'],
  documentation: [
    '192.0.2.0/24',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '2001:db8::/32',
    '3fff::/20',
  ],
  'AS112 service': ['192.31.196.0/24', '192.175.48.0/24', '2001:4:112::/48', '2620:4f:8000::/48'],
  'AMT relay': ['192.52.193.0/24', '2001:3::/32'],
  '6to4': ['192.88.99.0/24', '2002::/16'],
  benchmarking: ['198.18.0.0/15', '2001:2::/48'],
  multicast: ['224.0.0.0/4', 'ff00::/8'],
  'reserved for future use': ['240.0.0.0/4'],
  'limited broadcast': ['255.255.255.255/32'],
  unspecified: ['::/128'],
  'IPv4-mapped': ['::ffff:0:0/96'],
  'IPv4/IPv6 translation': ['64:ff9b::/96', '64:ff9b:1::/48'],
  'discard only': ['100::/64'],
  'dummy prefix': ['100:0:0:1::/64'],
  Teredo: ['2001::/32'],
  ORCHID: ['2001:10::/28', '2001:20::/28'],
  'drone remote identification': ['2001:30::/28'],
  'segment routing': ['5f00::/16'],
  'unique local': ['fc00::/7'],
  'site local': ['fec0::/10'],
});

/** All that IANA has opened for unicast so far; the rest of IPv6 cannot be a line's address (RFC 4291, section 2.4). */
const globalUnicast = knownPrefix('2000::/3');
const unopened: NamedBlock = { name: 'outside global unicast', prefix: knownPrefix('::/0') };

/** The special-purpose block that an address lies in; null for an address that can be anybody's. */
export function specialPurposeBlockOf(ip: Ip): NamedBlock | null {
  const block = smallestBlockOf(ip, blocks);
  if (block !== null || ip.family === 'ipv4') return block;
  return ip.value >> 125n === globalUnicast.value >> 125n ? null : unopened;
}

/** True for a text that is an address outside every special-purpose block. */
export function isPublic(address: string): boolean {
  const ip = parseIp(address);
  return ip !== null && specialPurposeBlockOf(ip) === null;
}

const privateUse = privateUseBlocks.map(knownPrefix);

/** An IPv4 address that anybody may use behind their own router (RFC 1918). */
export const isPrivate = (address: string): boolean =>
  privateUse.some((prefix) => contains(prefix, address));
