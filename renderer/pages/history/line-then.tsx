import { EthernetPort, Network, ShieldCheck } from 'lucide-react';
import type { KnownThen } from '../../../shared/domain/insight.ts';
import { Notice } from '../../components/notice.tsx';
import { useMask } from '../../components/use-mask.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** What stood between the machine and its address when it changed: a tunnel, or a translation by somebody else. */
export function LineThen({ known }: { readonly known: KnownThen | null }) {
  const { t } = useTranslation();
  const mask = useMask();
  if (known === null) return null;
  const { nat, tunnel } = known;
  return (
    <>
      {tunnel !== null && (
        <Notice tone="calm" icon={ShieldCheck} title={t('tunnel.title')}>
          <p>{t('changeDetail.tunnelDetail', { interfaceName: tunnel.interfaceName })}</p>
        </Notice>
      )}
      {nat?.kind === 'carrier-grade' && (
        <Notice tone="lamp" icon={Network} title={t('nat.carrierTitle')}>
          <p>
            {t('changeDetail.carrierDetail', { routerAddress: mask.address(nat.routerAddress) })}
          </p>
        </Notice>
      )}
      {nat?.kind === 'double' && (
        <Notice tone="lamp" icon={EthernetPort} title={t('nat.doubleTitle')}>
          <p>
            {t('changeDetail.doubleDetail', { routerAddress: mask.address(nat.routerAddress) })}
          </p>
        </Notice>
      )}
    </>
  );
}
