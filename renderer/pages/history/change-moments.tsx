import type { ChangeDetail } from '../../../shared/domain/change.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** When exactly, how long the confirmation took, and how long the address before had lasted. */
export function ChangeMoments({ change }: { readonly change: ChangeDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const moments = [
    ['changeDetail.firstSeen', change.firstSeenAt],
    ['changeDetail.confirmed', change.confirmedAt],
  ] as const;
  return (
    <dl className="detail">
      {moments.map(([label, at]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>
            <time dateTime={new Date(at).toISOString()}>{format.dateTime(at)}</time>
            <span className="quiet small">{format.utc(at)}</span>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('changeDetail.took')}</dt>
        <dd>{format.duration(Math.max(0, change.confirmedAt - change.firstSeenAt))}</dd>
      </div>
      {change.heldMs !== null && (
        <div>
          <dt>{t('changeDetail.held')}</dt>
          <dd>{format.duration(change.heldMs)}</dd>
        </div>
      )}
    </dl>
  );
}
