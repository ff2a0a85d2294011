import { RefreshCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { receiveSnapshot } from '../../bridge/live-state.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { announce } from '../../components/announcement.ts';
import { Button } from '../../components/button.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

interface CheckNowProps {
  readonly looking: boolean;
  /** Where its progress is shown can open then. */
  readonly onStart: () => void;
}

/** Starts a full look at once. */
export function CheckNow({ looking, onStart }: CheckNowProps) {
  const { t } = useTranslation();
  const { live } = useRuntime();
  const check = useCommand('address.check');
  const busy = looking || check.isPending;
  const wasBusy = useRef(busy);

  useEffect(() => {
    if (wasBusy.current !== busy) announce(t(busy ? 'look.underWay' : 'look.done'));
    wasBusy.current = busy;
  }, [busy, t]);

  const start = (): void => {
    onStart();
    // Whoever looks already needs no second look, only to see it.
    if (busy) return;
    check.mutate(
      {},
      { onSuccess: (snapshot) => live.setState((state) => receiveSnapshot(state, snapshot)) },
    );
  };

  return (
    <div className="check-now">
      <Button look="primary" isBusy={busy} onPress={start}>
        <RefreshCw size={17} aria-hidden="true" className={busy ? 'spin' : undefined} />
        {t(busy ? 'look.checking' : 'look.checkNow')}
      </Button>
      {check.error !== null && (
        <p className="field-error" role="alert">
          {t('look.failed', { why: thrownSentence(check.error, t) })}
        </p>
      )}
    </div>
  );
}
