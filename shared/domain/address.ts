import type { Family } from './family.ts';
import { proxyBlocks, resolverBlocks } from './infrastructure-addresses.ts';
import { formatIp, type Ip, parseIp } from './ip.ts';
import { smallestBlockOf } from './named-block.ts';
import type { ObservationError, ObservationErrorCode } from './observation.ts';
import { containsIp, formatPrefix, knownPrefix, type Prefix } from './prefix.ts';
import { quote } from './quote.ts';
import { specialPurposeBlockOf } from './special-purpose.ts';
import { fail, ok, type Result } from '../result.ts';

const mapped = knownPrefix('::ffff:0:0/96');
const familyName = { ipv4: 'IPv4', ipv6: 'IPv6' } as const;

const refuse = (code: ObservationErrorCode, detail: string) => fail({ code, detail });

function readIp(text: string, family: Family): Result<Ip, ObservationError> {
  // trim() takes the byte-order mark, white space of every kind and CRLF.
  const trimmed = text.trim();
  if (trimmed === '') return refuse('shape', 'The answer is empty.');
  const ip = parseIp(trimmed);
  if (ip === null) {
    const [beforeZone = ''] = trimmed.split('%');
    return trimmed.includes('%') && parseIp(beforeZone) !== null
      ? refuse('zoned', `${quote(trimmed)} has a zone: it is an address of this link only.`)
      : refuse('shape', `${quote(trimmed)} is not an address.`);
  }
  if (ip.family !== family) {
    return refuse('wrong-family', `${formatIp(ip)} is not an ${familyName[family]} address.`);
  }
  if (containsIp(mapped, ip)) {
    const inner = formatIp({ family: 'ipv4', value: ip.value & 0xffff_ffffn });
    return refuse('mapped', `${quote(trimmed)} is the IPv4 address ${inner} in IPv6 clothing.`);
  }
  return ok(ip);
}

/**
 * Reads an address of a family, whatever it is for: a router's or an interface's address may well be private.
 * White space around it is fine; anything else around it is not.
 * @returns the canonical text (RFC 5952), or `shape`, `zoned`, `mapped` or `wrong-family`
 */
export function readAnyAddress(text: string, family: Family): Result<string, ObservationError> {
  const ip = readIp(text, family);
  return ip.ok ? ok(formatIp(ip.value)) : ip;
}

/**
 * Reads a source's answer as our public address: one that can be a line's own.
 * @param accept special-purpose prefixes that count as public here
 * @returns the canonical text (RFC 5952), or an error of readAnyAddress(), `special-purpose`, `resolver-address` or
 *   `proxy-address`, with the block in the detail
 */
export function readAddress(
  text: string,
  family: Family,
  accept: readonly Prefix[],
): Result<string, ObservationError> {
  const read = readIp(text, family);
  if (!read.ok) return read;
  const ip = read.value;
  const address = formatIp(ip);
  const special = specialPurposeBlockOf(ip);
  if (special !== null && !accept.some((prefix) => containsIp(prefix, ip))) {
    const block = `${special.name} (${formatPrefix(special.prefix)})`;
    return refuse('special-purpose', `${address} is special-purpose: ${block}.`);
  }
  const resolver = smallestBlockOf(ip, resolverBlocks);
  if (resolver !== null) {
    return refuse('resolver-address', `${address} belongs to the resolver ${resolver.name}.`);
  }
  const proxy = smallestBlockOf(ip, proxyBlocks);
  if (proxy !== null) {
    return refuse('proxy-address', `${address} belongs to the proxy operator ${proxy.name}.`);
  }
  return ok(address);
}
