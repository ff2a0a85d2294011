/**
 * How the router translates IPv4:
 * - `single`: everything leaves from its one outer address
 * - `pool`: as carrier-grade NAT does, from one of several; the next one for each connection,
 *   or always the same one for each far end
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
  const map = addresses.map((address, index) => `${index} : ${address}`).join(', ');
  const pick = by === 'connection' ? 'numgen inc' : 'jhash ip daddr';
  // A fixed seed gives every run the same pairs of far end and address.
  const seed = by === 'connection' ? '' : ' seed 1';
  return `snat to ${pick} mod ${addresses.length}${seed} map { ${map} }`;
}
