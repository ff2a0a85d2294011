import { RefreshCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { receiveSnapshot } from '../../bridge/live-state.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { announce } from '../../components/announcement.ts';
import { Button } from '../../components/button.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';

/** Starts a full look at once. Its progress is the look panel's. */
export function CheckNow({ looking }: { readonly looking: boolean }) {
  const { t } = useTranslation();
  const { live } = useRuntime();
  const check = useCommand('address.check');
  const busy = looking || check.isPending;
  const wasBusy = useRef(busy);

  useEffect(() => {
    if (wasBusy.current !== busy) announce(t(busy ? 'look.underWay' : 'look.done'));
    wasBusy.current = busy;
  }, [busy, t]);

  return (
    <div className="check-now">
      <Button
        look="primary"
        isPending={busy}
        onPress={() =>
          check.mutate(
            {},
            {
              onSuccess: (snapshot) => live.setState((state) => receiveSnapshot(state, snapshot)),
            },
          )
        }
      >
        <RefreshCw size={17} aria-hidden="true" className={busy ? 'spin' : undefined} />
        {t(busy ? 'look.checking' : 'look.checkNow')}
      </Button>
      {check.error !== null && (
        <p className="field-error" role="alert">
          {t('look.failed')} {thrownSentence(check.error, t)}
        </p>
      )}
    </div>
  );
}
