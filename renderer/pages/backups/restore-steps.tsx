import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Input } from '../../../shared/contract/index.ts';
import type { RestorePreview } from '../../../shared/domain/backup.ts';
import { runJob } from '../../bridge/run-job.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { useWork } from '../../bridge/use-work.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { WorkProgress } from '../../components/work-progress.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { RestoreOutcome } from './restore-outcome.tsx';
import { RestorePreviewView } from './restore-preview-view.tsx';

interface RestoreStepsProps {
  readonly preview: RestorePreview;
  readonly order: Input<'backups.preview'>;
  /** While it runs, the drawer stays open. */
  readonly onBusy: (isBusy: boolean) => void;
  readonly onClose: () => void;
}

/** What it would replace, the question, how far it is, and what came of it. */
export function RestoreSteps({ preview, order, onBusy, onClose }: RestoreStepsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { bridge, live, refresh } = useRuntime();
  const queries = useQueryClient();
  const work = useWork<unknown>();
  const [isAsking, setAsking] = useState(false);
  const when = format.dateTime(preview.at);

  const restore = async (): Promise<void> => {
    setAsking(false);
    onBusy(true);
    await work.run((signal, report) =>
      runJob({ bridge, live }, 'backups.restore', order, signal, report),
    );
    onBusy(false);
    // Whatever came of it: what is on screen may be of the time before.
    refresh();
    void queries.invalidateQueries();
  };

  return (
    <>
      <RestorePreviewView preview={preview} />
      {(work.state.kind === 'idle' || work.state.kind === 'running') && (
        <Button
          look="danger"
          isBusy={work.state.kind === 'running'}
          onPress={() => setAsking(work.state.kind === 'idle')}
        >
          {t('restore.start')}
        </Button>
      )}
      <WorkProgress
        work={work}
        label={t('restore.running')}
        describe={({ done, total }) => format.percent(done / total)}
      />
      <RestoreOutcome state={work.state} when={when} onClose={onClose} />
      {isAsking && (
        <ConfirmDialog
          title={t('restore.confirmTitle', { when })}
          action={t('restore.confirm')}
          onClose={() => setAsking(false)}
          onConfirm={() => void restore()}
        >
          <p>
            {t(preview.hasSettings ? 'restore.withSettings' : 'restore.withoutSettings', { when })}
          </p>
          <p>{t('restore.keptAsBackup')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
