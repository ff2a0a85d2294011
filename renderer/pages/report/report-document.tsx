import { useQuery } from '../../bridge/use-query.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { ReportData } from './read-report.ts';
import type { ReportDetails } from './report-details.ts';
import { ReportOutages } from './report-outages.tsx';
import type { TimeSpan } from './report-search.ts';
import { ReportSummary } from './report-summary.tsx';

interface ReportDocumentProps {
  readonly data: ReportData;
  readonly span: TimeSpan;
  readonly madeAt: number;
  readonly details: ReportDetails;
}

/** The sheet itself: what is printed, and on screen what will be. */
export function ReportDocument({ data, span, madeAt, details }: ReportDocumentProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const about = useQuery('about.get', {}).data;
  const given = (['name', 'customerNumber', 'line'] as const).filter(
    (field) => details[field].trim() !== '',
  );
  return (
    <article className="report" aria-labelledby="report-title">
      <header className="report-head">
        <div>
          <h2 id="report-title">{t('report.title')}</h2>
          <p className="report-span">{format.days(span.from, span.to - 1)}</p>
        </div>
        {given.length > 0 && (
          <dl className="report-given">
            {given.map((field) => (
              <div key={field}>
                <dt>{t(`report.detail.${field}`)}</dt>
                <dd>
                  <bdi>{details[field]}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </header>
      <ReportSummary data={data} span={span} />
      <section>
        <h3>{t('report.outages')}</h3>
        <ReportOutages data={data} />
      </section>
      <section className="report-method">
        <h3>{t('report.method')}</h3>
        <p>{t('report.methodAsked')}</p>
        <p>{t('report.methodDown')}</p>
        <p>{t('report.methodCoverage')}</p>
      </section>
      <footer className="report-foot quiet small">
        {t('report.made', {
          when: format.dateTime(madeAt),
          utc: format.utc(madeAt),
          version: about?.version ?? '',
          zone: format.timeZone,
        })}
      </footer>
    </article>
  );
}
