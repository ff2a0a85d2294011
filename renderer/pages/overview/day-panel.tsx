import type { LinkSnapshot } from '../../../shared/domain/link.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { LineDay } from './line-day.tsx';
import { useRefresh } from './use-refresh.ts';
import { useVisibleMinute } from './use-visible-minute.ts';

/** Not the uptime of today: it is asked for anew each minute by itself, because its span is another one. */
const refreshed = ['history.series', 'history.buckets'] as const;

/** How the last 24 hours went: the strip, the answer times, and today's uptime. */
export function DayPanel({ link }: { readonly link: LinkSnapshot }) {
  const { t } = useTranslation();
  const minute = useVisibleMinute();
  useRefresh(refreshed, `${minute} ${link.state} ${link.since ?? ''}`);
  const series = useQuery('history.series', {});
  const line = series.data?.find(({ kind }) => kind === 'link');
  return (
    <section className="day" aria-labelledby="day">
      {line === undefined ? (
        <>
          <h2 id="day">{t('day.title')}</h2>
          {series.data === undefined && series.error !== null && (
            <Failure error={series.error} onRetry={() => void series.refetch()} />
          )}
          {series.data !== undefined && <p className="quiet day-empty">{t('day.empty')}</p>}
        </>
      ) : (
        <LineDay series={line.id} minute={minute} />
      )}
    </section>
  );
}
