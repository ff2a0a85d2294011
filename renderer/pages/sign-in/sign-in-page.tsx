import { useEffect } from 'react';
import type { SessionState } from '../../bridge/session.ts';
import { BeaconMark } from '../../components/beacon-mark.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoosePassword } from './choose-password.tsx';
import { LinkHelp } from './link-help.tsx';
import { PasswordForm } from './password-form.tsx';

interface SignInPageProps {
  readonly session: Extract<
    SessionState,
    { kind: 'following-link' | 'choosing-password' | 'signed-out' }
  >;
}

export function SignInPage({ session }: SignInPageProps) {
  const { t } = useTranslation();

  useEffect(() => {
    document.title = t('app.titleWithoutState', { page: t('page.signIn') });
  }, [t]);

  return (
    <div className="sign-in-page">
      <main className="sign-in">
        <BeaconMark state="confirmed" looking={session.kind === 'following-link'} />
        {session.kind === 'choosing-password' && <ChoosePassword />}
        {session.kind === 'following-link' && (
          <>
            <h1>{t('signIn.title')}</h1>
            <output>{t('signIn.linkUnderWay')}</output>
          </>
        )}
        {session.kind === 'signed-out' && (
          <>
            <h1>{t('signIn.title')}</h1>
            <p className="quiet">{t('signIn.lead')}</p>
            <LinkHelp error={session.linkError} hasPassword={session.hasPassword} />
            {session.hasPassword && <PasswordForm />}
          </>
        )}
      </main>
    </div>
  );
}
