import { Network, Server, ShieldQuestion, Smartphone, Spline } from 'lucide-react';
import type { FamilySnapshot } from '../../../shared/domain/snapshot.ts';
import { Badge } from '../../components/badge.tsx';
import { useMask } from '../../components/use-mask.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { familyNetwork } from './family-network.ts';

const kindIcons = { hosting: Server, vpn: ShieldQuestion, mobile: Smartphone } as const;

/** What one should know of the way to the address, each with its reason. */
export function FamilyBadges({ snapshot }: { readonly snapshot: FamilySnapshot }) {
  const { t } = useTranslation();
  const mask = useMask();
  const { addresses, insights, nat, tunnel } = snapshot;
  const kinds = familyNetwork(addresses, insights)?.kinds ?? [];
  const routerAddress = nat === null ? '' : mask.address(nat.routerAddress);
  return (
    <>
      {tunnel !== null && (
        <Badge
          tone="lamp"
          icon={Spline}
          text={t('tunnel.title')}
          explanation={t('tunnel.detail', { interfaceName: tunnel.interfaceName })}
        />
      )}
      {kinds.map((kind) => (
        <Badge
          key={kind}
          tone={kind === 'mobile' ? 'plain' : 'lamp'}
          icon={kindIcons[kind]}
          text={t(`network.kind.${kind}`)}
          explanation={t(`network.kindDetail.${kind}`)}
        />
      ))}
      {nat !== null && nat.kind === 'carrier-grade' && (
        <Badge
          tone="plain"
          icon={Network}
          text={t('nat.carrierTitle')}
          explanation={t('nat.carrierDetail', { routerAddress })}
        />
      )}
      {nat !== null && nat.kind === 'double' && (
        <Badge
          tone="plain"
          icon={Network}
          text={t('nat.doubleTitle')}
          explanation={t('nat.doubleDetail', { routerAddress })}
        />
      )}
    </>
  );
}
