import type { SettingsRevision } from '../../../shared/domain/settings-revision.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { announce } from '../../components/announcement.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

interface RestoreRevisionProps {
  readonly revision: SettingsRevision;
  readonly onClose: () => void;
}

export function RestoreRevision({ revision, onClose }: RestoreRevisionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = format.dateTime(revision.at);
  const revert = useCommand('settings.revert', [
    'settings.revisions',
    'settings.get',
    'sources.list',
  ]);
  return (
    <ConfirmDialog
      title={t('revisions.confirmTitle', { when })}
      action={t('revisions.confirm')}
      isBusy={revert.isPending}
      problem={revert.error === null ? null : thrownSentence(revert.error, t)}
      onClose={onClose}
      onConfirm={() =>
        revert.mutate(
          { id: revision.id },
          {
            onSuccess: () => {
              announce(t('revisions.restored', { when }));
              onClose();
            },
          },
        )
      }
    >
      <p>{t('revisions.confirmDetail')}</p>
    </ConfirmDialog>
  );
}
