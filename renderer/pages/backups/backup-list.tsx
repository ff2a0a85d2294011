import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { BackupRow } from './backup-row.tsx';

export function BackupList() {
  const { t } = useTranslation();
  const backups = useQuery('backups.list', {});
  return (
    <section className="settings-section" aria-labelledby="backup-list">
      <h2 id="backup-list">{t('backups.list')}</h2>
      {backups.isPending && <Loading lines={4} />}
      {backups.isError && backups.data === undefined && (
        <Failure error={backups.error} onRetry={() => void backups.refetch()} />
      )}
      {backups.data?.length === 0 && (
        <div className="empty">
          <h3>{t('backups.emptyTitle')}</h3>
          <p className="quiet">{t('backups.emptyDetail')}</p>
        </div>
      )}
      {backups.data !== undefined && backups.data.length > 0 && (
        <ul className="rows" aria-labelledby="backup-list">
          {backups.data.map((backup) => (
            <BackupRow key={backup.name} backup={backup} />
          ))}
        </ul>
      )}
    </section>
  );
}
