import { useEffect, useId } from 'react';
import type { Work } from '../bridge/use-work.ts';
import type { Progress } from '../bridge/work-state.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { announce } from './announcement.ts';
import { Button } from './button.tsx';
import { Delayed } from './delayed.tsx';
import '../styles/work.css';

interface WorkProgressProps {
  readonly work: Pick<Work<unknown>, 'state' | 'cancel'>;
  /** What is being done: "Writing the backup". */
  readonly label: string;
  /** "214 of 4,318 rows"; not asked while nobody knows the total. */
  readonly describe: (progress: Progress) => string;
}

/** How far a work is, and a way to end it; nothing while none runs. */
export function WorkProgress({ work, label, describe }: WorkProgressProps) {
  const { t } = useTranslation();
  const id = useId();
  const { state } = work;
  const isRunning = state.kind === 'running';
  useEffect(() => {
    if (isRunning) announce(label);
  }, [isRunning, label]);
  if (state.kind !== 'running') return null;
  const { progress, cancelling } = state;
  const known = progress !== null && progress.total > 0;
  return (
    <Delayed>
      <div className="work">
        <span id={id} className="work-label">
          {cancelling ? t('work.cancelling') : label}
        </span>
        <progress
          className="work-bar"
          aria-labelledby={id}
          {...(known && { value: progress.done, max: progress.total })}
        />
        <span className="small quiet work-detail">{known && describe(progress)}</span>
        <Button isDisabled={cancelling} onPress={work.cancel}>
          {t('work.cancel')}
        </Button>
      </div>
    </Delayed>
  );
}
