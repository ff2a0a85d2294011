// In which spellings an address of ours may stand in a text, beside those that parse: names of providers and reverse
// zones, numbers, URLs, Markdown between its parts.

import { addressBits, formatIp, type Ip, parseIp } from '../../../../shared/domain/ip.ts';

/** What may part the groups: `-`, `_`, an escaped one, a styled one, a percent-encoded dot or colon. */
const between = '(?:[^\\da-z]{1,4}|%2e|%3a)';
const betweenHalves = `(?:[^\\da-z]{2,8}|(?:%3a){2})`;

const octetsOf = (value: bigint): readonly number[] =>
  [24n, 16n, 8n, 0n].map((shift) => Number((value >> shift) & 0xffn));

function ipv4Patterns(value: bigint): readonly string[] {
  const octets = octetsOf(value);
  // Not within a longer number: a version, an id of Discord.
  const number = (pattern: string): string => `(?<!\\d)${pattern}(?!\\d)`;
  const joined = (parts: readonly number[]): string =>
    number(parts.map((octet) => `0*${octet}`).join(between));
  return [
    joined(octets),
    joined(octets.toReversed()),
    number(octets.map((octet) => String(octet).padStart(3, '0')).join('')),
    number(String(value)),
    `(?<![\\da-f])(?:0x)?0*${value.toString(16)}(?![\\da-f])`,
  ];
}

function ipv6Patterns(ip: Ip): readonly string[] {
  const digits = ip.value
    .toString(16)
    .padStart(addressBits.ipv6 / 4, '0')
    .split('');
  const groups = Array.from({ length: 8 }, (_, index) =>
    digits
      .slice(index * 4, index * 4 + 4)
      .join('')
      .replace(/^0+(?=.)/, ''),
  );
  const canonical = formatIp(ip)
    .split('::')
    .map((half) => half.split(':').join(between))
    .join(betweenHalves);
  return [
    `${canonical}(?![\\da-f])`,
    `${groups.map((group) => `0*${group}`).join(between)}(?![\\da-f])`,
    digits.join('[.-]?'),
    digits.toReversed().join('[.-]?'),
  ];
}

/** Matches these addresses, in any of their spellings, each in a group of its own; null where there is none. */
export function spellingsOf(addresses: readonly string[]): RegExp | null {
  const groups = addresses.map((address) => {
    const ip = parseIp(address);
    if (ip === null) return '((?!))';
    const patterns = ip.family === 'ipv4' ? ipv4Patterns(ip.value) : ipv6Patterns(ip);
    return `(${patterns.join('|')})`;
  });
  return groups.length === 0 ? null : new RegExp(groups.join('|'), 'gi');
}
