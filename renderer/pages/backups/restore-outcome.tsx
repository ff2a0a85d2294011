import { CircleHelp } from 'lucide-react';
import type { WorkState } from '../../bridge/work-state.ts';
import { Button } from '../../components/button.tsx';
import { focusWhenShown } from '../../components/focus-when-shown.ts';
import { Notice } from '../../components/notice.tsx';
import { WorkOutcome } from '../../components/work-outcome.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';

interface RestoreOutcomeProps {
  readonly state: WorkState<unknown>;
  readonly when: string;
  readonly onClose: () => void;
}

/** A connection that broke meanwhile says nothing of the restore; both is said apart. */
export function RestoreOutcome({ state, when, onClose }: RestoreOutcomeProps) {
  const { t } = useTranslation();
  const isLost = state.kind === 'failed' && state.error.kind === 'unreachable';
  return (
    <>
      {isLost ? (
        <div aria-live="polite" tabIndex={-1} ref={focusWhenShown}>
          <Notice tone="lamp" icon={CircleHelp} title={t('restore.lost')}>
            {t('restore.lostDetail')}
          </Notice>
        </div>
      ) : (
        <WorkOutcome
          state={state}
          done={() => ({
            title: t('restore.done', { when }),
            detail: t('restore.doneDetail'),
          })}
          cancelled={t('restore.cancelled')}
          failed={t('restore.failed')}
        />
      )}
      {state.kind !== 'idle' && state.kind !== 'running' && (
        <Button onPress={onClose}>{t('changeDetail.close')}</Button>
      )}
    </>
  );
}
