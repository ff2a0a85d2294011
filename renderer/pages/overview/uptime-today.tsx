import { useQuery } from '../../bridge/use-query.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

interface UptimeTodayProps {
  readonly series: number;
  /** Now, in whole minutes. */
  readonly minute: number;
}

/** Percent are written with one digit behind the point. */
const leastShown = 0.001;

/** Never a share without how much of the day it speaks of. */
export function UptimeToday({ series, minute }: UptimeTodayProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const from = format.startOfDay(minute);
  // In the first minute of a day there is no span yet.
  const to = Math.max(minute, from + 60_000);
  const uptime = useQuery('history.uptime', { series, from, to }).data;
  if (uptime === undefined) return null;
  if (uptime.share === null) return <p className="uptime">{t('day.uptimeUnknown')}</p>;
  const share = format.percent(uptime.share);
  return (
    <p className="uptime">
      {uptime.coverage < leastShown
        ? t('day.uptimeLittle', { share, coverage: format.percent(leastShown) })
        : t('day.uptime', { share, coverage: format.percent(uptime.coverage) })}
    </p>
  );
}
