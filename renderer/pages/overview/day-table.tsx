import type { Bucket } from '../../../shared/domain/series.ts';
import { seriesStates } from '../../../shared/domain/series-state.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { bucketTimes } from './bucket-times.ts';

interface DayTableProps {
  readonly id: string;
  readonly buckets: readonly Bucket[];
  /** Now, in whole minutes. */
  readonly minute: number;
}

/** What the strip and the line are drawn from, the newest first. */
export function DayTable({ id, buckets, minute }: DayTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const past = buckets.filter(({ from }) => from <= minute).toReversed();
  const shown = seriesStates.filter(
    (state) => state === 'up' || past.some((bucket) => bucket[`${state}Ms`] > 0),
  );
  const elapsed = (ms: number | null): string =>
    ms === null ? t('dayTable.none') : format.elapsed(ms);
  return (
    <section
      id={id}
      className="day-table"
      aria-label={t('dayTable.region')}
      // It scrolls, so that the keyboard must reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table>
        <caption className="visually-hidden">{t('dayTable.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('dayTable.when')}</th>
            {shown.map((state) => (
              <th key={state} scope="col">
                {t(`day.state.${state}`)}
              </th>
            ))}
            <th scope="col">{t('dayTable.median')}</th>
            <th scope="col">{t('dayTable.high')}</th>
          </tr>
        </thead>
        <tbody>
          {past.map((bucket) => {
            const times = bucketTimes(bucket, minute);
            return (
              <tr key={bucket.from}>
                <th scope="row">
                  <time dateTime={new Date(bucket.from).toISOString()}>
                    {t('day.span', {
                      from: format.time(bucket.from),
                      to: format.time(bucket.to),
                    })}
                  </time>
                </th>
                {shown.map((state) => {
                  const time = times.find((each) => each.state === state);
                  return (
                    <td key={state}>
                      {time === undefined ? t('dayTable.none') : format.duration(time.ms)}
                    </td>
                  );
                })}
                <td>{elapsed(bucket.p50Ms)}</td>
                <td>{elapsed(bucket.p95Ms)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
