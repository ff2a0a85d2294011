import { Unplug } from 'lucide-react';
import type { BridgeError } from '../bridge/bridge-error.ts';
import { useRuntime } from '../bridge/runtime.ts';
import { BeaconMark } from '../components/beacon-mark.tsx';
import { Button } from '../components/button.tsx';
import { errorSentence } from '../components/error-sentence.ts';
import { Notice } from '../components/notice.tsx';
import { useTranslation } from '../i18n/use-translation.ts';

/** Nothing could be asked, not even who is here. */
export function UnreachablePage({ error }: { readonly error: BridgeError }) {
  const { t } = useTranslation();
  const { session } = useRuntime();
  return (
    <div className="sign-in-page">
      <main className="sign-in">
        <BeaconMark state="stale" />
        <h1>{t('app.name')}</h1>
        <Notice tone="bad" icon={Unplug} title={t('failure.title')} role="alert">
          {errorSentence(error, t)}
        </Notice>
        <Button look="primary" onPress={() => void session.ask()}>
          {t('failure.retry')}
        </Button>
      </main>
    </div>
  );
}
