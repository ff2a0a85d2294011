import type { Family } from '../../../../shared/domain/family.ts';
import { type FamilySnapshot, type Snapshot } from '../../../../shared/domain/snapshot.ts';
import { cardState } from '../../../../shared/domain/verdict.ts';
import type { CardBlock } from '../cards/card.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Asking } from '../command/command.ts';
import { addressText } from './address-text.ts';
import { operatorsNaming } from './evidence-lines.ts';
import { familyBadges } from './family-badges.ts';
import { networkText } from './network-text.ts';

/** Those that have an address, or are being looked for; many lines have no IPv6 and never had. */
export function shownFamilies({
  families,
}: Pick<Snapshot, 'families'>): readonly (readonly [Family, FamilySnapshot])[] {
  const all = [
    ['ipv4', families.ipv4],
    ['ipv6', families.ipv6],
  ] as const;
  const there = all.filter(([, family]) => cardState(family) !== 'absent');
  return there.length === 0 ? all : there;
}

/** "**IPv4** `81.2.•.•`", or how it stands where there is none. */
export function familyHeading(
  asking: Pick<Asking, 'words' | 'format' | 'shown'>,
  name: Family,
  family: FamilySnapshot,
): string {
  const { words } = asking;
  const what =
    family.addresses.length === 0
      ? words(`state.${cardState(family)}`, {})
      : addressText(asking, family.addresses);
  return `**${words(`family.${name}`, {})}** ${what}`;
}

/** The address, since when it is so, whose network that is, and who says so. */
export function familyBlocks(
  asking: Asking,
  name: Family,
  family: FamilySnapshot,
): readonly CardBlock[] {
  const heading: CardBlock = { type: 'text', text: familyHeading(asking, name, family) };
  const badges = familyBadges(asking, family).map(({ title }) => title);
  return [
    heading,
    ...(family.since === null
      ? []
      : [{ type: 'facts', facts: familyFacts(asking, family, family.since) } as const]),
    ...candidateBlocks(asking, family),
    ...(badges.length === 0 ? [] : [{ type: 'note', text: badges.join(' · ') } as const]),
  ];
}

function familyFacts(asking: Asking, family: FamilySnapshot, since: number) {
  const { words, format, now } = asking;
  const { provider, place } = networkText(asking, family.insights);
  const isKnown = family.state !== 'unknown';
  // Of an unknown family only what was certain, never time nobody watched.
  const held = isKnown
    ? format.duration(Math.max(0, now - since))
    : words('address.heldAtLeast', {
        held: format.duration(Math.max(0, (family.confirmedAt ?? since) - since)),
      });
  const facts: readonly (readonly [string, string | null])[] = [
    ['bot.ip.since', `${timestamp(since, 'dateTime')} · ${timestamp(since, 'relative')}`],
    ['address.heldFor', held],
    [
      'address.confirmedLast',
      isKnown || family.confirmedAt === null ? null : timestamp(family.confirmedAt, 'relative'),
    ],
    ['network.provider', provider],
    ['network.place', place],
    ['evidence.show', evidenceText(asking, family)],
  ];
  return facts.flatMap(([key, value]) => (value === null ? [] : [{ name: words(key, {}), value }]));
}

function evidenceText({ words }: Asking, { evidence, addresses }: FamilySnapshot): string {
  const count = operatorsNaming(evidence, addresses);
  if (count === 0) return words('evidence.agreeNone', {});
  return words(addresses.length > 1 ? 'evidence.name' : 'evidence.agree', { count });
}

function candidateBlocks(
  asking: Asking,
  { candidate, flappingSince }: FamilySnapshot,
): readonly CardBlock[] {
  const { words } = asking;
  const waits =
    candidate === null
      ? []
      : [words('candidate.title', { address: addressText(asking, [candidate.address]) })];
  const flaps =
    flappingSince === null
      ? []
      : [words('flapping.detail', { when: timestamp(flappingSince, 'dateTime') })];
  return [...waits, ...flaps].map((text) => ({ type: 'text', text }));
}
