import { DatabaseZap } from 'lucide-react';
import { Link } from 'wouter';
import { useSnapshot } from '../bridge/use-snapshot.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { Notice } from './notice.tsx';

export function StorageBanner() {
  const { t } = useTranslation();
  const problem = useSnapshot()?.storageProblem ?? null;
  if (problem === null) return null;
  return (
    <div className="banner">
      <Notice tone="bad" icon={DatabaseZap} title={t('storage.title')} role="alert">
        {t('storage.detail', { problem })}{' '}
        <Link href="/settings/data">{t('storage.whatToDo')}</Link>
      </Notice>
    </div>
  );
}
