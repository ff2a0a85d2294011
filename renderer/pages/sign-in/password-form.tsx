import { type FormEvent, useState } from 'react';
import { useRuntime } from '../../bridge/runtime.ts';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { PasswordField } from './password-field.tsx';

export function PasswordForm() {
  const { t } = useTranslation();
  const { session } = useRuntime();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setError(null);
    const result = await session.signIn(password);
    if (result.ok) return;
    setBusy(false);
    setError(errorSentence(result.error, t));
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <PasswordField
        label={t('signIn.password')}
        error={error}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" look="primary" isPending={busy}>
        {t(busy ? 'signIn.submitting' : 'signIn.submit')}
      </Button>
      <p className="small quiet">{t('signIn.linkHelp')}</p>
    </form>
  );
}
