import type { Family } from './family.ts';
import { addressBits, formatIp, type Ip, parseIp } from './ip.ts';
import { fail, ok, type Result } from '../result.ts';

/** A block of addresses: all that share the first `length` bits. */
export interface Prefix {
  readonly family: Family;
  /** The first address of the block as a number. */
  readonly value: bigint;
  readonly length: number;
}

const firstOf = ({ family, value }: Ip, length: number): bigint => {
  const hostBits = BigInt(addressBits[family] - length);
  return (value >> hostBits) << hostBits;
};

/** Reads `198.51.100.0/24`; the error is a sentence for people. */
export function parsePrefix(text: string): Result<Prefix> {
  const [address = '', lengthText = '', ...rest] = text.trim().split('/');
  const ip = parseIp(address);
  if (ip === null || rest.length > 0 || !/^\d{1,3}$/.test(lengthText)) {
    return fail(`"${text}" is not a prefix; write it as 198.51.100.0/24 or 2001:db8::/32.`);
  }
  const length = Number(lengthText);
  const bits = addressBits[ip.family];
  if (length > bits) return fail(`"${text}" is too long; its length can be 0 to ${bits}.`);
  const value = firstOf(ip, length);
  if (value !== ip.value) {
    const meant = `${formatIp({ family: ip.family, value })}/${length}`;
    return fail(`"${text}" has bits set behind its length; write ${meant}.`);
  }
  return ok({ family: ip.family, value, length });
}

export const formatPrefix = ({ family, value, length }: Prefix): string =>
  `${formatIp({ family, value })}/${length}`;

export const containsIp = (prefix: Prefix, ip: Ip): boolean =>
  prefix.family === ip.family && firstOf(ip, prefix.length) === prefix.value;

/** False too for a text that is no address. */
export function contains(prefix: Prefix, address: string): boolean {
  const ip = parseIp(address);
  return ip !== null && containsIp(prefix, ip);
}

/**
 * The block of `length` bits that an address lies in: `2001:db8:0:7::/64`.
 * @throws for what is no address or a length it cannot have: both come from the program, not from people
 */
export function prefixOf(address: string, length: number): string {
  const ip = parseIp(address);
  if (ip === null || length < 0 || length > addressBits[ip.family]) {
    throw new RangeError(`No prefix of ${length} bits for "${address}".`);
  }
  return formatPrefix({ family: ip.family, value: firstOf(ip, length), length });
}

/** A prefix of the program's own data. @throws when it is not one */
export function knownPrefix(text: string): Prefix {
  const parsed = parsePrefix(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
