import type { ChangeDetail } from '../../../shared/domain/change.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useNow } from '../../format/use-now.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

const aroundMs = 3_600_000;

/** What happened within the hour before and after a change, and what became of its address. */
export function AroundChange({ change }: { readonly change: ChangeDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const { firstSeenAt, confirmedAt, next } = change;
  const outages = useQuery('history.outages', {
    from: Math.max(0, firstSeenAt - aroundMs),
    to: confirmedAt + aroundMs,
  });
  if (outages.isPending) return <Loading lines={2} />;
  if (outages.data === undefined) {
    return <Failure error={outages.error} onRetry={() => void outages.refetch()} />;
  }
  return (
    <ul className="around">
      {outages.data.toReversed().map(({ startedAt, endedAt }) => (
        <li key={startedAt}>
          {endedAt === null
            ? t('changeDetail.outageLasts', { when: format.moment(startedAt, now) })
            : t('changeDetail.outage', {
                when: format.moment(startedAt, now),
                length: format.duration(endedAt - startedAt),
              })}
        </li>
      ))}
      {outages.data.length === 0 && <li>{t('changeDetail.noOutage')}</li>}
      <li>
        {next === null
          ? t('changeDetail.stillOurs')
          : t('changeDetail.endedBy', {
              when: format.moment(next.confirmedAt, now),
              held: format.duration(Math.max(0, next.firstSeenAt - firstSeenAt)),
            })}
      </li>
    </ul>
  );
}
