import { CirclePause, Play } from 'lucide-react';
import type { Pause } from '../../../shared/domain/pause.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { Button } from '../../components/button.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Until when nobody is asked, and the way to end it now. */
export function PauseLine({ pause: { until } }: { readonly pause: Pause }) {
  const { t } = useTranslation();
  const format = useFormat();
  const resume = useCommand('watch.resume');

  const end = (): void => {
    if (resume.isPending) return;
    // The button goes with the pause, and would take the focus along.
    resume.mutate({}, { onSuccess: () => document.getElementById('content')?.focus() });
  };

  return (
    <>
      <div className="pause-line">
        <CirclePause size={20} aria-hidden="true" />
        <span>
          {until === null
            ? t('verdict.pausedOpen')
            : t('verdict.pausedUntil', { when: format.dateTime(until) })}
        </span>
        <Button isBusy={resume.isPending} onPress={end}>
          <Play size={17} aria-hidden="true" />
          {t('verdict.resume')}
        </Button>
      </div>
      {resume.error !== null && (
        <p className="field-error" role="alert">
          {thrownSentence(resume.error, t)}
        </p>
      )}
    </>
  );
}
