import type { LinkSnapshot } from '../../../shared/domain/link.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DayAxis } from '../overview/day-axis.tsx';
import { barCount, daySpan } from '../overview/day-span.ts';
import { StripDrawing } from '../overview/strip-drawing.tsx';
import { UptimeToday } from '../overview/uptime-today.tsx';
import { useRefresh } from '../overview/use-refresh.ts';
import { useVisibleMinute } from '../overview/use-visible-minute.ts';

const refreshed = ['history.series', 'history.buckets'] as const;

interface GlanceDayProps {
  readonly link: LinkSnapshot;
}

/** The line's last 24 hours; their table and their charts are in the large window. */
export function GlanceDay({ link }: GlanceDayProps) {
  const { t } = useTranslation();
  const minute = useVisibleMinute();
  useRefresh(refreshed, `${minute} ${link.state} ${link.since ?? ''}`);
  const series = useQuery('history.series', {}).data;
  const line = series?.find(({ kind }) => kind === 'link');
  return (
    <section className="glance-day" aria-labelledby="glance-day">
      <h2 id="glance-day">{t('day.title')}</h2>
      {line === undefined ? (
        series !== undefined && <p className="quiet small">{t('day.uptimeUnknown')}</p>
      ) : (
        <GlanceStrip series={line.id} minute={minute} />
      )}
    </section>
  );
}

interface GlanceStripProps {
  readonly series: number;
  /** Now, in whole minutes. */
  readonly minute: number;
}

function GlanceStrip({ series, minute }: GlanceStripProps) {
  const span = daySpan(minute);
  const { data } = useQuery('history.buckets', { series, ...span, buckets: barCount });
  return (
    <>
      <StripDrawing buckets={data ?? []} span={span} now={minute} />
      <DayAxis span={span} />
      <UptimeToday series={series} minute={minute} />
    </>
  );
}
