import { KeyRound, TriangleAlert } from 'lucide-react';
import type { BridgeError } from '../../bridge/bridge-error.ts';
import { errorSentence } from '../../components/error-sentence.ts';
import { Notice } from '../../components/notice.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';

interface LinkHelpProps {
  /** Why the link that was just followed did not do. */
  readonly error: BridgeError | null;
  readonly hasPassword: boolean;
}

export function LinkHelp({ error, hasPassword }: LinkHelpProps) {
  const { t } = useTranslation();
  return (
    <>
      {error !== null && (
        <Notice tone="bad" icon={TriangleAlert} title={t('signIn.linkRefused')} role="alert">
          {errorSentence(error, t)}
        </Notice>
      )}
      {!hasPassword && (
        <Notice tone="calm" icon={KeyRound} title={t('signIn.noPasswordTitle')}>
          {t('signIn.noPasswordDetail')}
        </Notice>
      )}
    </>
  );
}
