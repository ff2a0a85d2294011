import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { StorageFacts } from './storage-facts.tsx';
import { StorageProblems } from './storage-problems.tsx';
import '../../styles/storage.css';

/** How the history is kept; follows the pushes of the host. */
export function StorageSection() {
  const { t } = useTranslation();
  const storage = useQuery('storage.get', {});
  return (
    <section className="settings-section" aria-labelledby="storage">
      <h2 id="storage">{t('storageView.title')}</h2>
      {storage.isPending && <Loading lines={4} />}
      {storage.isError && storage.data === undefined && (
        <Failure error={storage.error} onRetry={() => void storage.refetch()} />
      )}
      {storage.data !== undefined && (
        <>
          <StorageProblems storage={storage.data} />
          <StorageFacts storage={storage.data} />
        </>
      )}
    </section>
  );
}
