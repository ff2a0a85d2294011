import { Link } from 'wouter';
import { useNextBackup } from '../../components/use-next-backup.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** When the next one is written by itself; the schedule stands in the settings. */
export function NextBackup() {
  const { t } = useTranslation();
  const sentence = useNextBackup();
  if (sentence === null) return null;
  return (
    <p className="quiet">
      {sentence} <Link href="/settings#backup.schedule">{t('backups.changeSchedule')}</Link>
    </p>
  );
}
