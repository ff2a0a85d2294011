import type { NetworkKind } from '../../../../shared/domain/insight.ts';
import { accessNetworks } from './access.ts';
import { hostingNetworks } from './hosting.ts';
import { mobileNetworks } from './mobile.ts';
import { vpnNetworks } from './vpn.ts';

/** By number only. Words in names are no help: "Vodafone" is homes here and telephones there, "Host" is a surname. */
export const networksByKind: Readonly<Record<NetworkKind, Readonly<Record<number, string>>>> = {
  access: accessNetworks,
  mobile: mobileNetworks,
  hosting: hostingNetworks,
  vpn: vpnNetworks,
};

const kinds = new Map(
  Object.entries(networksByKind).flatMap(([kind, networks]) =>
    Object.keys(networks).map((asn) => [Number(asn), kind as NetworkKind] as const),
  ),
);

/** What a network is mostly used for; null for one that is not on the list. @param asn of the autonomous system */
export const networkKindOf = (asn: number): NetworkKind | null => kinds.get(asn) ?? null;
