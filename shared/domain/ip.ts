import type { Family } from './family.ts';

/** An address as a number, without zone and without any judgement. */
export interface Ip {
  readonly family: Family;
  readonly value: bigint;
}

export const addressBits = { ipv4: 32, ipv6: 128 } as const;

// No sign, no leading zero: inet_aton would read 010 as 8, and two readings of one text are one too many.
const decimalOctet = /^(?:0|[1-9]\d{0,2})$/;
const hexadecimalGroup = /^[\da-f]{1,4}$/i;

function parseIpv4(text: string): bigint | null {
  const octets = text.split('.');
  if (octets.length !== 4) return null;
  let value = 0n;
  for (const octet of octets) {
    if (!decimalOctet.test(octet) || Number(octet) > 255) return null;
    value = (value << 8n) | BigInt(octet);
  }
  return value;
}

/** The 16-bit groups of one side of `::`; null when one of them is none. */
function parseGroups(text: string, mayEndInIpv4: boolean): readonly bigint[] | null {
  if (text === '') return [];
  const groups: bigint[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (hexadecimalGroup.test(part)) {
      groups.push(BigInt(`0x${part}`));
      continue;
    }
    const embedded = mayEndInIpv4 && index === parts.length - 1 ? parseIpv4(part) : null;
    if (embedded === null) return null;
    groups.push(embedded >> 16n, embedded & 0xffffn);
  }
  return groups;
}

/** RFC 4291, section 2.2: eight groups, or fewer around one `::`; the last 32 bits may be dotted. */
function parseIpv6(text: string): bigint | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head = '', tail] = halves;
  const left = parseGroups(head, tail === undefined);
  const right = parseGroups(tail ?? '', true);
  if (left === null || right === null) return null;
  const missing = 8 - left.length - right.length;
  // `::` stands for at least one group.
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...left, ...Array<bigint>(missing).fill(0n), ...right];
  return groups.reduce((value, group) => (value << 16n) | group, 0n);
}

/** Reads an address and nothing else: no zone, no port, no white space, no short IPv4 forms. */
export function parseIp(text: string): Ip | null {
  // 45 characters is the longest IPv6 text; anything longer is not worth a look.
  if (text.length > 45) return null;
  const family: Family = text.includes(':') ? 'ipv6' : 'ipv4';
  const value = family === 'ipv6' ? parseIpv6(text) : parseIpv4(text);
  return value === null ? null : { family, value };
}

interface Run {
  readonly start: number;
  readonly length: number;
}

/** The longest run of at least two zero groups, the first of equals (RFC 5952, section 4.2). */
function longestZeroRun(groups: readonly number[]): Run {
  let best: Run = { start: -1, length: 1 };
  let start = 0;
  for (const [index, group] of groups.entries()) {
    if (group !== 0) start = index + 1;
    else if (index + 1 - start > best.length) best = { start, length: index + 1 - start };
  }
  return best;
}

function formatIpv6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    Number((value >> BigInt(112 - 16 * index)) & 0xffffn),
  );
  const join = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  const run = longestZeroRun(groups);
  if (run.start < 0) return join(groups);
  return `${join(groups.slice(0, run.start))}::${join(groups.slice(run.start + run.length))}`;
}

/** The one canonical text: dotted decimal for IPv4, RFC 5952 for IPv6. */
export function formatIp({ family, value }: Ip): string {
  if (family === 'ipv6') return formatIpv6(value);
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join('.');
}
