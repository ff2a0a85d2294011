import type { AddressInsight, KnownThen } from '../../shared/domain/insight.ts';

type Line = Pick<AddressInsight, 'country' | 'network' | 'place'> &
  Pick<KnownThen, 'nat' | 'tunnel'>;

const noNat = { nat: null, tunnel: null };

// Numbers for documentation (RFC 5398), and providers that there are not.
const fibre = { asn: 64_496, organisation: 'Example Fibre GmbH', kind: 'access' } as const;
const mobile = { asn: 64_497, organisation: 'Nordlicht Mobil', kind: 'mobile' } as const;
const tunnel = { asn: 64_498, organisation: 'Tunnelweg Networks B.V.', kind: 'vpn' } as const;
const office = { asn: 64_499, organisation: 'Sample Telecom', kind: null } as const;

const vienna = { city: 'Vienna', latitude: 48.21, longitude: 16.37 };
const graz = { city: 'Graz', latitude: 47.07, longitude: 15.44 };
const hamburg = { city: 'Hamburg', latitude: 53.55, longitude: 9.99 };
const carrierGrade = { kind: 'carrier-grade', routerAddress: '100.64.12.7' } as const;

/** Somebody who moved from Hamburg to Vienna, works through a tunnel at times and travels. */
function lineOf(id: number, total: number): Line | null {
  if (id % 17 === 0) return null;
  if (id % 11 === 0) {
    return {
      country: 'NL',
      network: tunnel,
      place: null,
      nat: null,
      tunnel: { interfaceName: 'wg0' },
    };
  }
  if (id % 13 === 0) return { country: 'SG', network: office, place: null, ...noNat };
  if (id <= total * 0.35) {
    return { country: 'DE', network: mobile, place: hamburg, nat: carrierGrade, tunnel: null };
  }
  return { country: 'AT', network: fibre, place: id % 5 === 0 ? graz : vienna, ...noNat };
}

/** What was known of the addresses after a change; nothing of some of them. */
export function cannedKnown(
  id: number,
  total: number,
  addresses: readonly string[],
): KnownThen | null {
  const line = lineOf(id, total);
  if (line === null) return null;
  const { country, network, place, nat, tunnel: through } = line;
  return {
    insights: addresses.map((address) => ({
      address,
      country,
      network,
      place,
      reverseName: id % 3 === 0 ? `host-${id}.${network?.asn ?? 0}.isp.example` : null,
    })),
    nat,
    tunnel: through,
  };
}
