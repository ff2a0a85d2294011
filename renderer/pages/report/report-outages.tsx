import { useTranslation } from '../../i18n/use-translation.ts';
import type { ReportData } from './read-report.ts';
import { ReportOutage } from './report-outage.tsx';

const columns = ['number', 'began', 'ended', 'length', 'cause', 'evidence', 'address'] as const;

/** Each outage, the oldest first, as a report is read. */
export function ReportOutages({ data }: { readonly data: ReportData }) {
  const { t } = useTranslation();
  if (data.outages.length === 0) return <p>{t('report.noOutage')}</p>;
  return (
    <>
      {data.isCut && <p>{t('report.cut', { count: data.outages.length })}</p>}
      <table className="report-outages" aria-label={t('report.outages')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={`report-${column}`}>
                {t(`report.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.outages.map((outage, index) => (
            <ReportOutage
              key={outage.startedAt}
              number={index + 1}
              outage={outage}
              changes={data.changes}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}
