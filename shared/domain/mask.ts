import { parseIp } from './ip.ts';

/** Who sees a text; decides how much of an address it shows. */
export type Audience = 'owner' | 'admins' | 'members' | 'public';

/** How much of an address is shown, the most first. */
export const masks = ['full', 'half', 'hidden'] as const;
export type Mask = (typeof masks)[number];

/** The one of them that shows the least. */
export const strictestMask = (first: Mask, ...others: readonly Mask[]): Mask =>
  others.reduce((one, other) => (masks.indexOf(other) > masks.indexOf(one) ? other : one), first);

/** The address whole, as far as anybody may see it (maskAddress), or not at all. */
export function maskAs(address: string, mask: Mask): string {
  if (mask === 'hidden') return '•••';
  return maskAddress(address, mask === 'full' ? 'owner' : 'public');
}

/** Of IPv6 the bits that are shown are a provider's allocation, never a customer's own prefix (RFC 6177: /48 to /64). */
const shownIpv6Groups = [112n, 96n, 80n];

/**
 * The address as `audience` may see it: whole for the owner; for anybody else the first half of an IPv4 address
 * (`81.2.•.•`) and the first 48 bits of an IPv6 one (`2001:db8:4a7c:…`). What is no address is hidden whole.
 */
export function maskAddress(address: string, audience: Audience): string {
  if (audience === 'owner') return address;
  const ip = parseIp(address);
  if (ip === null) return '…';
  if (ip.family === 'ipv4') return `${ip.value >> 24n}.${(ip.value >> 16n) & 0xffn}.•.•`;
  const groups = shownIpv6Groups.map((shift) => ((ip.value >> shift) & 0xffffn).toString(16));
  return `${groups.join(':')}:…`;
}

// Whatever may be an address; parseIp decides. A dot or colon at its end is the sentence's.
const likeAddress = /[\da-f]*(?::[\da-f]*){2,}(?:\.\d+)*|\d+(?:\.\d+){3}/gi;

/** The text with each address in it, as it is written there, replaced. */
export const replaceAddressesIn = (text: string, replace: (address: string) => string): string =>
  text.replace(likeAddress, (found) => {
    const [, address = found, rest = ''] = /^(.*?[^:]|.*?::)(:?)$/.exec(found) ?? [];
    return parseIp(address) === null ? found : replace(address) + rest;
  });

/** A text of somebody else, such as an error of a source, with every address in it masked. */
export function maskAddressesIn(text: string, audience: Audience): string {
  if (audience === 'owner') return text;
  return replaceAddressesIn(text, (address) => maskAddress(address, audience));
}

/**
 * The name of an address (its PTR record): providers write the address into its first labels, in many spellings,
 * so that for anybody else only the last two are left.
 */
export function maskName(name: string, audience: Audience): string {
  const labels = name.split('.').filter((label) => label !== '');
  return audience === 'owner' ? name : ['…', ...labels.slice(1).slice(-2)].join('.');
}
