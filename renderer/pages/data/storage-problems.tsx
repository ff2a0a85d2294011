import { CircleCheck, DatabaseZap, TriangleAlert } from 'lucide-react';
import type { StorageView } from '../../../shared/domain/storage.ts';
import { Notice } from '../../components/notice.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';

/** What is wrong and what to do about it, or that nothing is. */
export function StorageProblems({ storage }: { readonly storage: StorageView }) {
  const { t } = useTranslation();
  const { state, reason, snapshotProblem, backupProblem } = storage;
  return (
    <div className="storage-notices" aria-live="polite">
      {state === 'ok' ? (
        <p className="state-line">
          <CircleCheck size={18} aria-hidden="true" />
          <span>
            <strong>{t('storageView.ok')}</strong>{' '}
            <span className="quiet">{t('storageView.okDetail')}</span>
          </span>
        </p>
      ) : (
        <Notice tone="bad" icon={DatabaseZap} title={t('storageView.degraded')}>
          {reason !== null && <p>{reason}</p>}
          <p>{t('storageView.degradedRemedy')}</p>
        </Notice>
      )}
      {snapshotProblem !== null && (
        <Notice tone="lamp" icon={TriangleAlert} title={t('storageView.snapshotProblem')}>
          <p>{snapshotProblem}</p>
          <p>{t('storageView.snapshotRemedy')}</p>
        </Notice>
      )}
      {backupProblem !== null && (
        <Notice tone="lamp" icon={TriangleAlert} title={t('storageView.backupProblem')}>
          <p>{backupProblem}</p>
          <p>{t('storageView.backupRemedy')}</p>
        </Notice>
      )}
    </div>
  );
}
