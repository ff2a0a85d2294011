import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { Pager } from '../../components/pager.tsx';
import { SettingsHead } from '../../components/settings-head.tsx';
import { usePageNumber } from '../../components/use-page-number.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { RevisionRow } from './revision-row.tsx';
import '../../styles/rows.css';

const pageSize = 25;

/** Every configuration that was ever saved, newest first. */
export function RevisionsPage() {
  const { t } = useTranslation();
  const [page, setPage] = usePageNumber();
  const revisions = useQuery('settings.revisions', { page, pageSize });
  return (
    <>
      <SettingsHead title={t('revisions.title')} lead={t('revisions.lead')} />
      {revisions.isPending && <Loading lines={6} />}
      {revisions.isError && revisions.data === undefined && (
        <Failure error={revisions.error} onRetry={() => void revisions.refetch()} />
      )}
      {revisions.data?.items.length === 0 && (
        <div className="empty">
          <h2>{t('revisions.emptyTitle')}</h2>
          <p className="quiet">{t('revisions.emptyDetail')}</p>
        </div>
      )}
      {revisions.data !== undefined && revisions.data.items.length > 0 && (
        <div className="results" aria-busy={revisions.isPlaceholderData}>
          <ol className="rows" aria-label={t('revisions.title')}>
            {revisions.data.items.map((revision, index) => (
              <RevisionRow
                key={revision.id}
                revision={revision}
                isCurrent={page === 0 && index === 0}
              />
            ))}
          </ol>
          <Pager
            label={t('revisions.pages')}
            page={page}
            pages={Math.ceil(revisions.data.total / pageSize)}
            onPage={setPage}
          />
        </div>
      )}
    </>
  );
}
