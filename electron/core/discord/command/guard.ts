// The last look at whatever leaves for Discord. What a command should have masked is masked here, whatever it forgot.

import { formatIp, parseIp } from '../../../../shared/domain/ip.ts';
import { maskAs, type Mask, replaceAddressesIn } from '../../../../shared/domain/mask.ts';
import { specialPurposeBlockOf } from '../../../../shared/domain/special-purpose.ts';
import { spellingsOf } from './spellings.ts';

/** Blocks that every home has: an address of them says nothing of the line. */
const harmlessBlocks: ReadonlySet<string> = new Set([
  'private use',
  'loopback',
  'link local',
  'unique local',
  'unspecified',
]);

function isHarmless(address: string): boolean {
  const ip = parseIp(address);
  return ip !== null && harmlessBlocks.has(specialPurposeBlockOf(ip)?.name ?? '');
}

/** Masks every address in a text. */
export type Guard = (text: string) => string;

/** @param known our addresses, now and lately, canonically: they are found in other spellings too */
export function createGuard(known: readonly string[]): (mask: Mask) => Guard {
  const spellings = spellingsOf(known);
  const canonical = (address: string): string => {
    const ip = parseIp(address);
    return ip === null ? address : formatIp(ip);
  };
  return (mask) => {
    if (mask === 'full') return (text) => text;
    const maskParsed: Guard = (text) =>
      replaceAddressesIn(text, (address) =>
        isHarmless(address) && !known.includes(canonical(address))
          ? address
          : maskAs(address, mask),
      );
    if (spellings === null) return maskParsed;
    // Before what parses: there "1.81.2.69.143" begins with another address.
    return (text) =>
      maskParsed(
        text.replace(spellings, (...found: readonly unknown[]) => {
          const index = known.findIndex((_, position) => found[position + 1] !== undefined);
          return maskAs(known[index] ?? '', mask);
        }),
      );
  };
}

function mapTexts(value: unknown, map: Guard): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, mapTexts(item, map)]),
  );
}

/** The same with every text in it guarded, however deep it lies: of a card, a form, completions. */
export const guardAll = <Value extends object>(value: Value, guard: Guard): Value =>
  mapTexts(value, guard) as Value;
