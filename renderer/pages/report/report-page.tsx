import { useQuery as useTanStackQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { unwrap } from '../../bridge/bridge-failure.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { Button } from '../../components/button.tsx';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { HistoryHead } from '../history/history-head.tsx';
import { InLanguage } from './in-language.tsx';
import { readReport } from './read-report.ts';
import { ReportChoices } from './report-choices.tsx';
import { ReportDetailFields } from './report-detail-fields.tsx';
import { ReportDocument } from './report-document.tsx';
import { readReportSearch, reportSearchText, reportTime } from './report-search.ts';
import { useReportDetails } from './use-report-details.ts';
import '../../styles/report.css';

/** A document for the provider: every outage of a span, with what proves it. */
export function ReportPage() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { bridge } = useRuntime();
  const parameters = useSearch();
  // It is as of one moment: figures that move under the reader's eyes are no document.
  const [madeAt] = useState(() => Date.now());
  const [details, setDetails] = useReportDetails();
  const [language, setLanguage] = useState(i18n.language);
  const search = useMemo(() => readReportSearch(new URLSearchParams(parameters)), [parameters]);
  const span = useMemo(() => reportTime(search, madeAt, format), [format, madeAt, search]);
  const report = useTanStackQuery({
    queryKey: ['report', span?.from, span?.to],
    queryFn: async ({ signal }) =>
      span === null ? null : unwrap(await readReport(bridge, span, signal)),
    staleTime: Number.POSITIVE_INFINITY,
  });

  const data = report.data ?? null;

  return (
    <>
      <div data-screen-only>
        <HistoryHead title={t('report.title')} lead={t('report.lead')}>
          <Button look="primary" isDisabled={data === null} onPress={() => window.print()}>
            <Printer size={17} aria-hidden="true" />
            {t('report.print')}
          </Button>
        </HistoryHead>
        <ReportChoices
          search={search}
          language={language}
          onSearch={(changed) =>
            navigate(`/history/report${reportSearchText({ ...search, ...changed })}`)
          }
          onLanguage={setLanguage}
        />
        <ReportDetailFields details={details} onChange={setDetails} />
      </div>
      {span === null && <p className="quiet">{t('report.chooseDays')}</p>}
      {span !== null && report.isPending && <Loading lines={10} />}
      {report.isError && <Failure error={report.error} onRetry={() => void report.refetch()} />}
      {span !== null && data !== null && (
        <InLanguage tag={language}>
          <ReportDocument data={data} span={span} madeAt={madeAt} details={details} />
        </InLanguage>
      )}
    </>
  );
}
