import type { ReactNode } from 'react';
import type { StorageView } from '../../../shared/domain/storage.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Moment } from '../../components/moment.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

export function StorageFacts({ storage }: { readonly storage: StorageView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { folder, snapshotAt, lastBackupAt, nextBackupAt } = storage;
  return (
    <dl className="storage-facts">
      <Fact name={t('storageView.size')}>{format.bytes(storage.dataBytes)}</Fact>
      <Fact name={t('storageView.journal')} hint={t('storageView.journalHint')}>
        {format.bytes(storage.journalBytes)}
      </Fact>
      <Fact name={t('storageView.snapshot')}>
        {snapshotAt === null ? t('storageView.never') : <Moment at={snapshotAt} form="relative" />}
      </Fact>
      <Fact name={t('storageView.encryption')}>
        {t(storage.encrypted ? 'storageView.encrypted' : 'storageView.notEncrypted')}
      </Fact>
      <Fact name={t('storageView.lastBackup')}>
        {lastBackupAt === null ? (
          t('storageView.never')
        ) : (
          <Moment at={lastBackupAt} form="relative" />
        )}
      </Fact>
      <Fact name={t('storageView.nextBackup')}>
        {nextBackupAt === null ? (
          t('storageView.notScheduled')
        ) : (
          <Moment at={nextBackupAt} form="dateTime" />
        )}
      </Fact>
      <div className="fact fact-wide">
        <dt>{t('storageView.folder')}</dt>
        <dd className="path">
          <code>{folder}</code>
          <CopyButton
            text={folder}
            label={t('storageView.copyFolder')}
            done={t('settings.pathCopied')}
          />
        </dd>
      </div>
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Fact({ name, hint, children }: FactProps) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        <span className="fact-value">{children}</span>
        {hint !== undefined && <span className="small quiet">{hint}</span>}
      </dd>
    </div>
  );
}
