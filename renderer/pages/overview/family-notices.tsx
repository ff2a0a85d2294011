import { Hourglass, Network, Waves } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FamilySnapshot } from '../../../shared/domain/snapshot.ts';
import { Notice } from '../../components/notice.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useNow } from '../../format/use-now.ts';

/** What one should know beside the address: a candidate, flapping, translation by somebody else. */
export function FamilyNotices({ snapshot }: { readonly snapshot: FamilySnapshot }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const { candidate, flappingSince, nat } = snapshot;
  return (
    <div className="notices">
      {candidate !== null && (
        <Notice
          tone="lamp"
          icon={Hourglass}
          title={t('candidate.title', { address: candidate.address })}
        >
          {t('candidate.detail', {
            count: candidate.operators.length,
            operators: format.list(candidate.operators),
            when: format.moment(candidate.firstSeenAt, now),
          })}
        </Notice>
      )}
      {flappingSince !== null && (
        <Notice tone="lamp" icon={Waves} title={t('flapping.title')}>
          {t('flapping.detail', { when: format.dateTime(flappingSince) })}
        </Notice>
      )}
      {nat !== null && nat.kind !== 'none' && (
        <Notice
          tone="calm"
          icon={Network}
          title={t(nat.kind === 'carrier-grade' ? 'nat.carrierTitle' : 'nat.doubleTitle')}
        >
          {t(nat.kind === 'carrier-grade' ? 'nat.carrierDetail' : 'nat.doubleDetail', {
            routerAddress: nat.routerAddress,
          })}
        </Notice>
      )}
    </div>
  );
}
