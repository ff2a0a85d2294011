import { DatabaseZap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../bridge/use-snapshot.ts';
import { Notice } from './notice.tsx';

export function StorageBanner() {
  const { t } = useTranslation();
  const problem = useSnapshot()?.storageProblem ?? null;
  if (problem === null) return null;
  return (
    <div className="banner">
      <Notice tone="bad" icon={DatabaseZap} title={t('storage.title')} role="alert">
        {t('storage.detail', { problem })}
      </Notice>
    </div>
  );
}
