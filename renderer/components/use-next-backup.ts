import { useQuery } from '../bridge/use-query.ts';
import { useFormat } from '../format/use-format.ts';
import { useNow } from '../format/use-now.ts';
import { useTranslation } from '../i18n/use-translation.ts';

/** When the next backup is written by itself, as a sentence; null as long as that is not known. */
export function useNextBackup(): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const storage = useQuery('storage.get', {});
  if (storage.data === undefined) return null;
  const { nextBackupAt } = storage.data;
  return nextBackupAt === null
    ? t('backups.notScheduled')
    : t('backups.next', { when: format.moment(nextBackupAt, now) });
}
