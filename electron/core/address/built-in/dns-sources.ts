import type { SourceDefinition } from '../sources/index.ts';

const unstated = 5;

const dns = { kind: 'dns', class: 'IN', transport: 'udp' } as const;

// https://support.opendns.com: myip.opendns.com, asked of the resolvers themselves
const openDns = {
  ...dns,
  operator: 'cisco.com',
  minIntervalSeconds: unstated,
  termsUrl: 'https://www.opendns.com/terms-of-service/',
  name: 'myip.opendns.com',
};

// https://developers.cloudflare.com/1.1.1.1/ (class CH, answered by the resolver itself)
const cloudflare = {
  ...dns,
  operator: 'cloudflare.com',
  minIntervalSeconds: unstated,
  termsUrl: 'https://developers.cloudflare.com/1.1.1.1/privacy/public-dns-resolver/',
  name: 'whoami.cloudflare',
  type: 'TXT',
  class: 'CH',
} as const;

// https://developers.google.com/speed/public-dns/faq: o-o.myaddr.l.google.com, asked of ns1.google.com itself
const google = {
  ...dns,
  operator: 'google.com',
  minIntervalSeconds: unstated,
  termsUrl: 'https://policies.google.com/terms',
  name: 'o-o.myaddr.l.google.com',
  type: 'TXT',
} as const;

// https://www.akamai.com/blog/developers/introducing-new-whoami-tool-dns-resolver-information (IPv4 only)
const akamai = {
  ...dns,
  operator: 'akamai.com',
  minIntervalSeconds: unstated,
  termsUrl: 'https://www.akamai.com/legal',
  name: 'whoami.akamai.net',
} as const;

/**
 * Names that a server answers with the asker's own address. Three of the four are asked at their literal address
 * (OpenDNS resolver1, 1.1.1.1, ns1.google.com), so that they answer although no name can be looked up.
 */
export const builtInDnsSources: readonly SourceDefinition[] = [
  { ...openDns, id: 'opendns-v4', family: 'ipv4', type: 'A', server: '208.67.222.222:53' },
  { ...openDns, id: 'opendns-v6', family: 'ipv6', type: 'AAAA', server: '[2620:119:35::35]:53' },
  { ...cloudflare, id: 'cloudflare-dns-v4', family: 'ipv4', server: '1.1.1.1:53' },
  { ...cloudflare, id: 'cloudflare-dns-v6', family: 'ipv6', server: '[2606:4700:4700::1111]:53' },
  { ...google, id: 'google-dns-v4', family: 'ipv4', server: '216.239.32.10:53' },
  { ...google, id: 'google-dns-v6', family: 'ipv6', server: '[2001:4860:4802:32::a]:53' },
  { ...akamai, id: 'akamai-v4', family: 'ipv4', type: 'A', server: 'ns1-1.akamaitech.net:53' },
];
