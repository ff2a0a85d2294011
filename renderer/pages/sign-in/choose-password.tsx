import { type FormEvent, useState } from 'react';
import { useRuntime } from '../../bridge/runtime.ts';
import { announce } from '../../components/announcement.ts';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { PasswordField } from './password-field.tsx';
import { passwordProblem } from './password-problem.ts';

/** After the first one-time link; can be put off. */
export function ChoosePassword() {
  const { t } = useTranslation();
  const { session } = useRuntime();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const problem = passwordProblem(password);
    if (problem !== null) {
      setError(t(`choosePassword.${problem}`));
      return;
    }
    setBusy(true);
    const result = await session.choosePassword(password);
    if (result.ok) {
      announce(t('choosePassword.saved'));
      return;
    }
    setBusy(false);
    setError(errorSentence(result.error, t));
  }

  return (
    <>
      <h1>{t('choosePassword.title')}</h1>
      <p className="quiet">{t('choosePassword.lead')}</p>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <PasswordField
          label={t('choosePassword.label')}
          hint={t('choosePassword.hint')}
          error={error}
          autoComplete="new-password"
          value={password}
          onChange={(typed) => {
            setPassword(typed);
            setError(null);
          }}
        />
        <div className="form-actions">
          <Button type="submit" look="primary" isPending={busy}>
            {t(busy ? 'choosePassword.submitting' : 'choosePassword.submit')}
          </Button>
          <Button onPress={session.skipPassword}>{t('choosePassword.skip')}</Button>
        </div>
      </form>
    </>
  );
}
