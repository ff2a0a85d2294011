import { useTranslation } from 'react-i18next';
import type { ChangeDetail } from '../../../shared/domain/change.ts';
import { changeSentence } from '../../components/change-sentence.ts';
import { EvidenceList } from '../../components/evidence-list.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useNow } from '../../format/use-now.ts';
import { AddressSet } from './address-set.tsx';

/** Before, after, when exactly, and who said so. */
export function ChangeDetailView({ change }: { readonly change: ChangeDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const moments = [
    ['changeDetail.firstSeen', change.firstSeenAt],
    ['changeDetail.confirmed', change.confirmedAt],
  ] as const;
  return (
    <>
      <p className="lead">{changeSentence(change, now, t, format)}</p>
      <dl className="detail">
        <div>
          <dt>{t('changeDetail.before')}</dt>
          <dd>
            {change.before.length === 0 ? (
              t('change.nothingBefore')
            ) : (
              <AddressSet addresses={change.before} />
            )}
          </dd>
        </div>
        <div>
          <dt>{t('changeDetail.after')}</dt>
          <dd>
            <AddressSet addresses={change.after} />
          </dd>
        </div>
        {moments.map(([label, at]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              <time dateTime={new Date(at).toISOString()}>{format.dateTime(at)}</time>
              <span className="quiet small">{format.utc(at)}</span>
            </dd>
          </div>
        ))}
        {change.heldMs !== null && (
          <div>
            <dt>{t('changeDetail.held')}</dt>
            <dd>{format.duration(change.heldMs)}</dd>
          </div>
        )}
      </dl>
      <h3>{t('changeDetail.evidence')}</h3>
      <p className="quiet">{t('changeDetail.evidenceLead')}</p>
      <EvidenceList evidence={change.evidence} />
    </>
  );
}
