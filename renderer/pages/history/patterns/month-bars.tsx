import type { Patterns } from '../../../../shared/domain/patterns.ts';
import { Disclosure } from '../../../components/disclosure.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useFormat } from '../../../format/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { BarList } from './bar-list.tsx';
import { trendOf } from './trend-of.ts';

type MonthBarsProps = Pick<Patterns, 'months' | 'trend'>;

/** More would be lines nobody compares; the table below has the others. */
const mostBars = 18;

/** How often the address changed, month by month, and whether that becomes more. */
export function MonthBars({ months, trend }: MonthBarsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const named = months.map(({ month, count }) => {
    const [year = 0, number = 1] = month.split('-').map(Number);
    return { label: format.yearMonth(year, number, 'short'), count };
  });
  return (
    <Panel
      title={t('patterns.months')}
      lead={
        trend === null
          ? t('patterns.trendUnknown')
          : t(`patterns.trend.${trendOf(trend)}`, {
              now: format.decimal(trend.now, 1),
              before: format.decimal(trend.before, 1),
            })
      }
    >
      <BarList
        label={t('patterns.months')}
        of={t('patterns.monthColumn')}
        bars={named.slice(-mostBars)}
      />
      {named.length > mostBars && (
        <Disclosure summary={t('patterns.earlier')}>
          <table className="plain-table" aria-label={t('patterns.earlier')}>
            <thead>
              <tr>
                <th scope="col">{t('patterns.monthColumn')}</th>
                <th scope="col">{t('patterns.changes')}</th>
              </tr>
            </thead>
            <tbody>
              {named.slice(0, -mostBars).map(({ label, count }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{format.number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Disclosure>
      )}
    </Panel>
  );
}
