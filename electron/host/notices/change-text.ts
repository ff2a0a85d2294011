import type { Change } from '../../../shared/domain/change.ts';
import { maskAddress } from '../../../shared/domain/mask.ts';
import { isolated } from '../../../shared/format/isolate.ts';
import { placeName } from '../../../shared/format/place-name.ts';
import type { NoticeWishes } from './notice-wishes.ts';

/** Of an egress set, which may have dozens. */
const mostAddresses = 4;

/**
 * "Your IPv4 address changed from 81.2.•.• to 91.7.•.• at 14:02. It held for 23 h 51 m. Its network: Example Telecom AG,
 * Austria."
 */
export function changeText(change: Change, wishes: NoticeWishes): string {
  const { words, format, now } = wishes;
  const sentence = words(`change.sentence.${change.kind}`, {
    family: words(`family.${change.family}`, {}),
    before: addressList(change.before, wishes),
    after: addressList(change.after, wishes),
    when: format.moment(change.firstSeenAt, now),
  });
  const withHeld =
    change.heldMs === null
      ? sentence
      : words('change.withHeld', { sentence, held: format.duration(change.heldMs) });
  const network = networkName(change, wishes);
  return network === null ? withHeld : words('notice.network', { sentence: withHeld, network });
}

function addressList(addresses: readonly string[], { isMasked, format }: NoticeWishes): string {
  // Those of one provider often look alike once they are masked.
  const shown = [
    ...new Set(addresses.map((each) => maskAddress(each, isMasked ? 'public' : 'owner'))),
  ];
  return format.list(
    shown.length > mostAddresses ? [...shown.slice(0, mostAddresses), '…'] : shown,
  );
}

/** Whose network, and where, as far as it was known then. */
function networkName({ after, known }: Change, { words, format }: NoticeWishes): string | null {
  const insight = known?.insights.find(({ address }) => address === after[0]);
  if (insight === undefined) return null;
  const parts = [
    insight.network?.organisation ?? [],
    placeName(insight, words, format) ?? [],
  ].flat();
  if (parts.length === 0) return null;
  return parts.map((part) => isolated(part, format.locale)).join(' · ');
}
