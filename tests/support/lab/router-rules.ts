import { labSources } from './lab-sources.ts';

const farEnds = labSources
  .filter(({ definition }) => definition.family === 'ipv4')
  .map(({ address }) => address);

/**
 * How the router translates IPv4:
 * - `single`: everything leaves from its one outer address
 * - `pool`: as carrier-grade NAT does, from one of several; the next one for each connection,
 *   or always the same one for each far end, which they are given in turn
 */
export type Translation =
  | { readonly kind: 'single' }
  | {
      readonly kind: 'pool';
      readonly addresses: readonly string[];
      readonly by: 'connection' | 'destination';
    };

/** The router's whole nftables rule set, loaded in one transaction. IPv6 is routed, never translated. */
export function routerRules(translation: Translation, forwarding: boolean): string {
  return `
flush ruleset
table inet line {
  chain forward { type filter hook forward priority filter; policy ${forwarding ? 'accept' : 'drop'}; }
}
table ip nat {
  chain postrouting {
    type nat hook postrouting priority srcnat;
    oifname "wan" ${translationRule(translation)}
  }
}
`;
}

function translationRule(translation: Translation): string {
  if (translation.kind === 'single') {
    return 'masquerade';
  }
  const { addresses, by } = translation;
  if (by === 'connection') {
    const map = addresses.map((address, index) => `${index} : ${address}`).join(', ');
    return `snat to numgen inc mod ${addresses.length} map { ${map} }`;
  }
  const pairs = farEnds.map(
    (farEnd, index) => `${farEnd} : ${addresses[index % addresses.length]}`,
  );
  return `snat to ip daddr map { ${pairs.join(', ')} }`;
}
