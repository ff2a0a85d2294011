import { Hourglass, Waves } from 'lucide-react';
import type { FamilySnapshot } from '../../../shared/domain/snapshot.ts';
import { Notice } from '../../components/notice.tsx';
import { useMask } from '../../components/use-mask.ts';
import { useFormat } from '../../format/use-format.ts';
import { useNow } from '../../format/use-now.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** What is going on with the address right now: a candidate, flapping. */
export function FamilyNotices({ snapshot }: { readonly snapshot: FamilySnapshot }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mask = useMask();
  const now = useNow(60_000);
  const { candidate, flappingSince } = snapshot;
  if (candidate === null && flappingSince === null) return null;
  return (
    <div className="notices">
      {candidate !== null && (
        <Notice
          tone="lamp"
          icon={Hourglass}
          title={t('candidate.title', { address: mask.address(candidate.address) })}
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
    </div>
  );
}
