import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { Pager } from '../../components/pager.tsx';
import { SettingsHead } from '../../components/settings-head.tsx';
import { usePageNumber } from '../../components/use-page-number.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { AuditTable } from './audit-table.tsx';
import { VerifyAudit } from './verify-audit.tsx';
import '../../styles/list.css';

const pageSize = 25;

/** Everything that somebody has ordered, newest first, and whether the record is whole. */
export function AuditPage() {
  const { t } = useTranslation();
  const [page, setPage] = usePageNumber();
  const audit = useQuery('audit.page', { page, pageSize });
  return (
    <>
      <SettingsHead title={t('audit.title')} lead={t('audit.lead')} />
      <VerifyAudit />
      {audit.isPending && <Loading lines={8} />}
      {audit.isError && audit.data === undefined && (
        <Failure error={audit.error} onRetry={() => void audit.refetch()} />
      )}
      {audit.data?.items.length === 0 && (
        <div className="empty">
          <h2>{t('audit.emptyTitle')}</h2>
          <p className="quiet">{t('audit.emptyDetail')}</p>
        </div>
      )}
      {audit.data !== undefined && audit.data.items.length > 0 && (
        <div className="results" aria-busy={audit.isPlaceholderData}>
          <AuditTable entries={audit.data.items} />
          <Pager
            label={t('audit.pages')}
            page={page}
            pages={Math.ceil(audit.data.total / pageSize)}
            onPage={setPage}
          />
        </div>
      )}
    </>
  );
}
