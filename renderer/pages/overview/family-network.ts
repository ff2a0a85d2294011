import type { AddressInsight, Network, NetworkKind } from '../../../shared/domain/insight.ts';

/** What is known of the addresses of a family, each thing once. */
export interface FamilyNetwork {
  readonly networks: readonly Network[];
  readonly places: readonly { readonly country: string; readonly city: string | null }[];
  /** What the networks are used for, where that says more than "a line". */
  readonly kinds: readonly Exclude<NetworkKind, 'access'>[];
}

/** @returns null when none of the addresses has been looked up */
export function familyNetwork(
  addresses: readonly string[],
  insights: readonly AddressInsight[],
): FamilyNetwork | null {
  const ours = addresses.flatMap(
    (address) => insights.find((insight) => insight.address === address) ?? [],
  );
  if (ours.length === 0) return null;
  const networks = ours.flatMap(({ network }) => network ?? []);
  const places = ours.flatMap(({ country, place }) =>
    country === null ? [] : { country, city: place?.city ?? null },
  );
  return {
    networks: [...new Map(networks.map((network) => [network.asn, network])).values()],
    places: [
      ...new Map(places.map((place) => [`${place.country} ${place.city ?? ''}`, place])).values(),
    ],
    kinds: [
      ...new Set(networks.flatMap(({ kind }) => (kind === null || kind === 'access' ? [] : kind))),
    ],
  };
}
