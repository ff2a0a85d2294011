import type { SourceDefinition } from '../sources/index.ts';

const unstated = 5;

// "You can use it without limit": https://www.ipify.org
const ipify = {
  operator: 'ipify.org',
  minIntervalSeconds: unstated,
  termsUrl: 'https://www.ipify.org',
};

// icanhazip.com has been Cloudflare's since 2021: https://blog.apnic.net/2021/06/17/how-a-small-free-ip-tool-survived/
const cloudflare = {
  operator: 'cloudflare.com',
  minIntervalSeconds: unstated,
  termsUrl: 'https://www.cloudflare.com/website-terms/',
};

// ident.me and tnedi.me are one person's, on two domains: https://github.com/pcarrier/identme
const identMe = {
  operator: 'tnedi.me',
  minIntervalSeconds: unstated,
  termsUrl: 'https://www.ident.me',
};

const amazon = {
  operator: 'amazon.com',
  minIntervalSeconds: unstated,
  termsUrl: 'https://aws.amazon.com/terms/',
};

// One request a minute: https://wtfismyip.com/automation
const wtfIsMyIp = {
  operator: 'wtfismyip.com',
  minIntervalSeconds: 60,
  termsUrl: 'https://wtfismyip.com/automation',
};

const mullvad = {
  operator: 'mullvad.net',
  minIntervalSeconds: unstated,
  termsUrl: 'https://mullvad.net/en/check',
};

const ipSb = { operator: 'ip.sb', minIntervalSeconds: unstated, termsUrl: 'https://ip.sb/api/' };

const seeIp = {
  operator: 'seeip.org',
  minIntervalSeconds: unstated,
  termsUrl: 'https://www.seeip.org',
};

/** Echoes over HTTPS, each at a name or an address of its family alone. */
export const builtInHttpSources: readonly SourceDefinition[] = [
  { ...ipify, id: 'ipify-v4', kind: 'http-text', family: 'ipv4', url: 'https://api4.ipify.org/' },
  { ...ipify, id: 'ipify-v6', kind: 'http-text', family: 'ipv6', url: 'https://api6.ipify.org/' },
  // At the literal address, so that it answers although no name can be looked up.
  {
    ...cloudflare,
    id: 'cloudflare-trace-v4',
    kind: 'http-trace',
    family: 'ipv4',
    url: 'https://1.1.1.1/cdn-cgi/trace',
    field: 'ip',
  },
  {
    ...cloudflare,
    id: 'cloudflare-trace-v6',
    kind: 'http-trace',
    family: 'ipv6',
    url: 'https://[2606:4700:4700::1111]/cdn-cgi/trace',
    field: 'ip',
  },
  {
    ...cloudflare,
    id: 'icanhazip-v4',
    kind: 'http-text',
    family: 'ipv4',
    url: 'https://ipv4.icanhazip.com/',
  },
  {
    ...cloudflare,
    id: 'icanhazip-v6',
    kind: 'http-text',
    family: 'ipv6',
    url: 'https://ipv6.icanhazip.com/',
  },
  { ...identMe, id: 'ident-me-v4', kind: 'http-text', family: 'ipv4', url: 'https://v4.ident.me/' },
  { ...identMe, id: 'ident-me-v6', kind: 'http-text', family: 'ipv6', url: 'https://v6.ident.me/' },
  {
    ...amazon,
    id: 'amazon-v4',
    kind: 'http-text',
    family: 'ipv4',
    url: 'https://checkip.amazonaws.com/',
  },
  {
    ...wtfIsMyIp,
    id: 'wtfismyip-v4',
    kind: 'http-text',
    family: 'ipv4',
    url: 'https://ipv4.wtfismyip.com/text',
  },
  {
    ...wtfIsMyIp,
    id: 'wtfismyip-v6',
    kind: 'http-text',
    family: 'ipv6',
    url: 'https://ipv6.wtfismyip.com/text',
  },
  {
    ...mullvad,
    id: 'mullvad-v4',
    kind: 'http-json',
    family: 'ipv4',
    url: 'https://ipv4.am.i.mullvad.net/json',
    field: 'ip',
  },
  {
    ...mullvad,
    id: 'mullvad-v6',
    kind: 'http-json',
    family: 'ipv6',
    url: 'https://ipv6.am.i.mullvad.net/json',
    field: 'ip',
  },
  { ...ipSb, id: 'ip-sb-v4', kind: 'http-text', family: 'ipv4', url: 'https://api-ipv4.ip.sb/ip' },
  { ...ipSb, id: 'ip-sb-v6', kind: 'http-text', family: 'ipv6', url: 'https://api-ipv6.ip.sb/ip' },
  { ...seeIp, id: 'seeip-v4', kind: 'http-text', family: 'ipv4', url: 'https://ipv4.seeip.org/' },
  { ...seeIp, id: 'seeip-v6', kind: 'http-text', family: 'ipv6', url: 'https://ipv6.seeip.org/' },
];
