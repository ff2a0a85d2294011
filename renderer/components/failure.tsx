import { TriangleAlert } from 'lucide-react';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button } from './button.tsx';
import { thrownSentence } from './error-sentence.ts';
import { Notice } from './notice.tsx';

interface FailureProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** The failed state of whatever was to be loaded. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation();
  return (
    <Notice tone="bad" icon={TriangleAlert} title={t('failure.title')} role="alert">
      <p>{thrownSentence(error, t)}</p>
      <Button onPress={onRetry}>{t('failure.retry')}</Button>
    </Notice>
  );
}
