import { useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { later } from '../../later.tsx';
import { DayChart } from './day-chart.tsx';
import { barCount, daySpan } from './day-span.ts';
import { UptimeToday } from './uptime-today.tsx';

const DayTable = later(async () => (await import('./day-table.tsx')).DayTable);

interface LineDayProps {
  readonly series: number;
  /** Now, in whole minutes. */
  readonly minute: number;
}

export function LineDay({ series, minute }: LineDayProps) {
  const { t } = useTranslation();
  const span = daySpan(minute);
  const { data, error, refetch } = useQuery('history.buckets', {
    series,
    ...span,
    buckets: barCount,
  });
  const [isTableOpen, setTableOpen] = useState(false);
  const tableId = useId();
  return (
    <>
      <div className="day-head">
        <h2 id="day">{t('day.title')}</h2>
        <UptimeToday series={series} minute={minute} />
      </div>
      {data === undefined && error !== null && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && (
        <>
          <DayChart buckets={data} span={span} minute={minute} />
          <div className="day-foot">
            <Button
              className="day-more"
              aria-expanded={isTableOpen}
              {...(isTableOpen && { 'aria-controls': tableId })}
              onPress={() => setTableOpen(!isTableOpen)}
            >
              {t(isTableOpen ? 'day.hideTable' : 'day.showTable')}
            </Button>
            <Link href="/history/line">{t('day.charts')}</Link>
          </div>
          {isTableOpen && <DayTable id={tableId} buckets={data} minute={minute} />}
        </>
      )}
    </>
  );
}
