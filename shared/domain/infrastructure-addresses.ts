// Addresses that belong to a service between us and a source. A source that answers one of them has seen its own
// proxy or our resolver, not our line.

import { namedBlocks } from './named-block.ts';

/** Anycast resolvers, each from its operator's own page. */
export const resolverBlocks = namedBlocks({
  // https://developers.cloudflare.com/1.1.1.1/ip-addresses/ (both /24 serve nothing but the resolver)
  'Cloudflare 1.1.1.1': ['1.1.1.0/24', '1.0.0.0/24', '2606:4700:4700::/48'],
  // https://developers.google.com/speed/public-dns/docs/using
  'Google Public DNS': [
    '8.8.8.0/24',
    '8.8.4.0/24',
    '2001:4860:4860::8888/128',
    '2001:4860:4860::8844/128',
    '2001:4860:4860::6464/128',
    '2001:4860:4860::64/128',
  ],
  // https://quad9.net/service/service-addresses-and-features/
  Quad9: ['9.9.9.0/24', '149.112.112.0/24', '2620:fe::/48'],
  // https://www.opendns.com/about/innovations/ipv6/, https://www.opendns.com/setupguide/
  OpenDNS: ['208.67.222.0/24', '208.67.220.0/24', '2620:119:35::/48', '2620:119:53::/48'],
  // https://adguard-dns.io/en/public-dns.html
  'AdGuard DNS': ['94.140.14.0/24', '94.140.15.0/24', '2a10:50c0::/48'],
  // https://cleanbrowsing.org/filters/
  CleanBrowsing: ['185.228.168.0/24', '185.228.169.0/24', '2a0d:2a00:1::/48', '2a0d:2a00:2::/48'],
  // https://controld.com/free-dns
  'Control D': ['76.76.2.0/24', '76.76.10.0/24', '2606:1a40::/48', '2606:1a40:1::/48'],
  // https://help.nextdns.io
  NextDNS: ['45.90.28.0/24', '45.90.30.0/24', '2a07:a8c0::/48', '2a07:a8c1::/48'],
  // https://vercara.digicert.com/ultradns-public
  'UltraDNS Public': [
    '64.6.64.6/32',
    '64.6.65.6/32',
    '156.154.70.0/24',
    '156.154.71.0/24',
    '2610:a1:1018::/48',
    '2610:a1:1019::/48',
    '2620:74:1b::1:1/128',
    '2620:74:1c::2:2/128',
  ],
  // https://en.wikipedia.org/wiki/Level_3_Communications (4.2.2.1 to 4.2.2.6)
  'Level 3': ['4.2.2.0/29'],
  // https://dns.yandex.com
  'Yandex DNS': [
    '77.88.8.1/32',
    '77.88.8.2/32',
    '77.88.8.3/32',
    '77.88.8.7/32',
    '77.88.8.8/32',
    '77.88.8.88/32',
    '2a02:6b8::feed:ff/128',
    '2a02:6b8:0:1::feed:ff/128',
  ],
  // https://www.alidns.com
  AliDNS: ['223.5.5.5/32', '223.6.6.6/32', '2400:3200::1/128', '2400:3200:baba::1/128'],
  // https://www.dnspod.cn/products/publicdns
  'DNSPod Public DNS': ['119.29.29.29/32', '2402:4e00::/128'],
  // https://www.114dns.com
  '114DNS': ['114.114.114.114/32', '114.114.115.115/32'],
  // https://101.101.101.101
  Quad101: ['101.101.101.101/32', '101.102.103.104/32', '2001:de4::101/128', '2001:de4::102/128'],
  // https://mullvad.net/en/help/dns-over-https-and-dns-over-tls
  'Mullvad DNS': ['194.242.2.0/24', '2a07:e340::/32'],
  // https://joindns4.eu/for-public
  DNS4EU: ['86.54.11.0/24', '2a13:1001::86:54:11:0/112'],
});

/**
 * Ranges from which proxies speak to the sites behind them. WARP, Private Relay and other egress ranges are left out
 * on purpose, as their operators do: there the address is the one a person truly has.
 */
export const proxyBlocks = namedBlocks({
  // https://www.cloudflare.com/ips/
  Cloudflare: [
    '173.245.48.0/20',
    '103.21.244.0/22',
    '103.22.200.0/22',
    '103.31.4.0/22',
    '141.101.64.0/18',
    '108.162.192.0/18',
    '190.93.240.0/20',
    '188.114.96.0/20',
    '197.234.240.0/22',
    '198.41.128.0/17',
    '162.158.0.0/15',
    '104.16.0.0/13',
    '104.24.0.0/14',
    '172.64.0.0/13',
    '131.0.72.0/22',
    '2400:cb00::/32',
    '2606:4700::/32',
    '2803:f800::/32',
    '2405:b500::/32',
    '2405:8100::/32',
    '2a06:98c0::/29',
    '2c0f:f248::/32',
  ],
  // https://api.fastly.com/public-ip-list
  Fastly: [
    '23.235.32.0/20',
    '43.249.72.0/22',
    '103.244.50.0/24',
    '103.245.222.0/23',
    '103.245.224.0/24',
    '104.156.80.0/20',
    '140.248.64.0/18',
    '140.248.128.0/17',
    '146.75.0.0/17',
    '151.101.0.0/16',
    '157.52.64.0/18',
    '167.82.0.0/17',
    '167.82.128.0/20',
    '167.82.160.0/20',
    '167.82.224.0/20',
    '172.111.64.0/18',
    '185.31.16.0/22',
    '199.27.72.0/21',
    '199.232.0.0/16',
    '2a04:4e40::/32',
    '2a04:4e42::/32',
  ],
});
