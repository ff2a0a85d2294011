import type { Backup } from '../../../shared/domain/backup.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { announce } from '../../components/announcement.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

interface RemoveBackupProps {
  readonly backup: Backup;
  readonly onClose: () => void;
}

export function RemoveBackup({ backup, onClose }: RemoveBackupProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const remove = useCommand('backups.remove', ['backups.list', 'storage.get']);
  const { name, at } = backup;
  return (
    <ConfirmDialog
      title={t('backups.removeTitle', { when: format.dateTime(at) })}
      action={t('backups.remove')}
      isBusy={remove.isPending}
      problem={remove.error === null ? null : thrownSentence(remove.error, t)}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(
          { name },
          {
            onSuccess: () => {
              announce(t('backups.removed'));
              onClose();
            },
          },
        )
      }
    >
      <p>{t('backups.removeDetail')}</p>
      <p className="small quiet">
        <code>{name}</code>
      </p>
    </ConfirmDialog>
  );
}
