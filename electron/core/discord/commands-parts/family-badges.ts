import type { FamilySnapshot } from '../../../../shared/domain/snapshot.ts';
import { plain } from '../cards/plain.ts';
import type { Asking } from '../command/command.ts';

export interface FamilyBadge {
  readonly title: string;
  /** What it means, in sentences. */
  readonly detail: string;
}

/** What one should know of the way to an address: a tunnel, a kind of network, address translation. */
export function familyBadges(
  { words, shown }: Pick<Asking, 'words' | 'shown'>,
  { insights, nat, tunnel }: Pick<FamilySnapshot, 'insights' | 'nat' | 'tunnel'>,
): readonly FamilyBadge[] {
  const badge = (title: string, detail: string, values: object = {}): FamilyBadge => ({
    title: words(title, {}),
    detail: words(detail, values),
  });
  const kinds = new Set(
    insights.flatMap(({ network }) =>
      network === null || network.kind === null || network.kind === 'access' ? [] : [network.kind],
    ),
  );
  const router = { routerAddress: nat === null ? '' : `\`${shown(nat.routerAddress)}\`` };
  return [
    ...(tunnel === null
      ? []
      : [badge('tunnel.title', 'tunnel.detail', { interfaceName: plain(tunnel.interfaceName) })]),
    ...[...kinds].map((kind) => badge(`network.kind.${kind}`, `network.kindDetail.${kind}`)),
    ...(nat?.kind === 'carrier-grade'
      ? [badge('nat.carrierTitle', 'nat.carrierDetail', router)]
      : []),
    ...(nat?.kind === 'double' ? [badge('nat.doubleTitle', 'nat.doubleDetail', router)] : []),
  ];
}
