import type { AddressInsight } from '../../../shared/domain/insight.ts';
import { isPublic } from '../../../shared/domain/special-purpose.ts';
import type { AddressFacts, NetworkData } from '../ports.ts';
import { networkKindOf } from './network-kinds/index.ts';

export interface AddressInsights {
  /** One for each address, in their order. */
  readonly insights: readonly AddressInsight[];
  /** Sentences. */
  readonly problems: readonly string[];
}

const nothing: AddressFacts = { country: null, network: null, place: null };

/**
 * What is known of addresses without asking anybody; the names are not among it. Special-purpose addresses belong to
 * nobody, whatever the data says of them (it puts 203.0.113.7 to Australia).
 */
export async function lookUpAddresses(
  networks: NetworkData,
  addresses: readonly string[],
  cityData: string,
): Promise<AddressInsights> {
  const asked = addresses.filter(isPublic);
  if (asked.length === 0) {
    return { insights: addresses.map((address) => insightOf(address, nothing)), problems: [] };
  }
  const { facts, problem, city } = await networks.lookUp(asked, cityData);
  const factsOf = new Map(asked.map((address, index) => [address, facts[index] ?? nothing]));
  const problems = [problem, city.state === 'failed' ? city.problem : null];
  return {
    insights: addresses.map((address) => insightOf(address, factsOf.get(address) ?? nothing)),
    problems: problems.filter((sentence) => sentence !== null),
  };
}

const insightOf = (address: string, { country, network, place }: AddressFacts): AddressInsight => ({
  address,
  country,
  network: network && { ...network, kind: networkKindOf(network.asn) },
  place,
  reverseName: null,
});
