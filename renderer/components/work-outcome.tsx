import { CircleCheck, CircleSlash, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { WorkState } from '../bridge/work-state.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { errorSentence } from './error-sentence.ts';
import { focusIfLost } from './focus-if-lost.ts';
import { Notice } from './notice.tsx';
import '../styles/work.css';

interface Ended {
  readonly title: string;
  readonly detail?: string;
  /** The names of what was written. */
  readonly files?: readonly string[];
}

interface WorkOutcomeProps<Value> {
  readonly state: WorkState<Value>;
  readonly done: (value: Value) => Ended;
  /** What stands as before, now that it was cancelled. */
  readonly cancelled: string;
  /** "The backup was not written" */
  readonly failed: string;
}

/** How a work has ended. Always there, so that a screen reader hears what comes into it. */
export function WorkOutcome<Value>({ state, done, cancelled, failed }: WorkOutcomeProps<Value>) {
  const place = useRef<HTMLDivElement>(null);
  const hasEnded = state.kind !== 'idle' && state.kind !== 'running';
  // The button that was pressed last, "Cancel" for one, may have vanished with the work.
  useEffect(() => {
    if (hasEnded) focusIfLost(place.current);
  }, [hasEnded]);
  return (
    <div aria-live="polite" tabIndex={-1} ref={place} className="work-outcome">
      {state.kind === 'done' && <Done {...done(state.value)} />}
      {state.kind === 'cancelled' && <Cancelled detail={cancelled} />}
      {state.kind === 'failed' && <Failed title={failed} state={state} />}
    </div>
  );
}

function Done({ title, detail, files = [] }: Ended) {
  return (
    <Notice tone="calm" icon={CircleCheck} title={title}>
      {detail !== undefined && <p>{detail}</p>}
      {files.map((file) => (
        <p key={file}>
          <code>{file}</code>
        </p>
      ))}
    </Notice>
  );
}

function Cancelled({ detail }: { readonly detail: string }) {
  const { t } = useTranslation();
  return (
    <Notice tone="calm" icon={CircleSlash} title={t('work.cancelled')}>
      {detail}
    </Notice>
  );
}

interface FailedProps {
  readonly title: string;
  readonly state: Extract<WorkState<never>, { readonly kind: 'failed' }>;
}

function Failed({ title, state }: FailedProps) {
  const { t } = useTranslation();
  return (
    <Notice tone="bad" icon={TriangleAlert} title={title}>
      {errorSentence(state.error, t)}
    </Notice>
  );
}
