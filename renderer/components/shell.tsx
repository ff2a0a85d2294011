import type { ReactNode } from 'react';
import { useSnapshot } from '../bridge/use-snapshot.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { BeaconMark } from './beacon-mark.tsx';
import { ChangeToasts } from './change-toasts.tsx';
import { NavLink } from './nav-link.tsx';
import { navPages } from './nav-pages.ts';
import { PrintHead } from './print-head.tsx';
import { ShellActions } from './shell-actions.tsx';
import { StaleBanner } from './stale-banner.tsx';
import { StorageBanner } from './storage-banner.tsx';
import { ToastList } from './toast-list.tsx';
import { useStateNow } from './use-state-now.ts';

/** What stands around every page of someone who is signed in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const looking = useSnapshot()?.looking ?? false;
  const { beacon } = useStateNow();
  return (
    <>
      <div className="shell" data-beacon={beacon}>
        <a className="skip" href="#content">
          {t('app.skipToContent')}
        </a>
        <header className="bar">
          <div className="brand">
            <BeaconMark state={beacon} looking={looking} />
            <span>{t('app.name')}</span>
          </div>
          <nav aria-label={t('app.navigation')} className="nav">
            {navPages.map(({ href, icon, text }) => (
              <NavLink key={href} href={href} icon={icon} text={t(`nav.${text}`)} />
            ))}
          </nav>
          <ShellActions />
        </header>
        <PrintHead />
        <main id="content" className="page" tabIndex={-1}>
          <StaleBanner />
          <StorageBanner />
          {children}
        </main>
        <ChangeToasts />
      </div>
      {/* Beside the shell, which would hold it below what lies over the page. */}
      <ToastList />
    </>
  );
}
