import type { AddressInsight } from '../../../../shared/domain/insight.ts';
import { isolated } from '../../../../shared/format/isolate.ts';
import { placeName } from '../../../../shared/format/place-name.ts';
import { plain } from '../cards/plain.ts';
import type { Asking } from '../command/command.ts';

type Insights = readonly Pick<AddressInsight, 'network' | 'country' | 'place'>[];

export interface NetworkText {
  /** "Example Telecom AG · AS64500"; null: not known. */
  readonly provider: string | null;
  /** "Vienna, Austria"; null: not known. */
  readonly place: string | null;
}

/** Whose network and where, of all addresses together. Whoever sees nothing of an address sees neither. */
export function networkText(
  { words, format, mask }: Pick<Asking, 'words' | 'format' | 'mask'>,
  insights: Insights,
): NetworkText {
  if (mask === 'hidden') return { provider: null, place: null };
  const providers = insights.flatMap(({ network }) => {
    if (network === null) return [];
    const organisation = isolated(plain(network.organisation), format.locale);
    return `${organisation} · ${words('network.number', { number: String(network.asn) })}`;
  });
  const places = insights.flatMap((insight) => {
    const { place } = insight;
    const city = place === null ? null : { city: plain(place.city) };
    return placeName({ country: insight.country, place: city }, words, format) ?? [];
  });
  return { provider: joined(providers), place: joined(places) };
}

const joined = (texts: readonly string[]): string | null =>
  texts.length === 0 ? null : [...new Set(texts)].join('; ');
