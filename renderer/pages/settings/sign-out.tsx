import { LogOut } from 'lucide-react';
import { useState } from 'react';
import type { BridgeError } from '../../bridge/bridge-error.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Ends the session of this browser only. */
export function SignOut() {
  const { t } = useTranslation();
  const { session } = useRuntime();
  const [error, setError] = useState<BridgeError | null>(null);

  async function signOut(): Promise<void> {
    const result = await session.signOut();
    if (!result.ok && result.error.kind !== 'signed-out') setError(result.error);
  }

  return (
    <div className="sign-out">
      <Button onPress={() => void signOut()}>
        <LogOut size={17} aria-hidden="true" />
        {t('settings.signOut')}
      </Button>
      {error !== null && (
        <p className="field-error" role="alert">
          {errorSentence(error, t)}
        </p>
      )}
    </div>
  );
}
