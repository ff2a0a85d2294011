import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useQuery } from '../../bridge/use-query.ts';
import { useFormat } from '../../format/use-format.ts';
import { useNow } from '../../format/use-now.ts';

/** When the next one is written by itself; the schedule stands in the settings. */
export function NextBackup() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const storage = useQuery('storage.get', {});
  if (storage.data === undefined) return null;
  const { nextBackupAt } = storage.data;
  return (
    <p className="quiet">
      {nextBackupAt === null
        ? t('backups.notScheduled')
        : t('backups.next', { when: format.moment(nextBackupAt, now) })}{' '}
      <Link href="/settings#backup.schedule">{t('backups.changeSchedule')}</Link>
    </p>
  );
}
