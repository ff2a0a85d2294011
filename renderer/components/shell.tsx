import { History, House, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useSnapshot } from '../bridge/use-snapshot.ts';
import { BeaconMark } from './beacon-mark.tsx';
import { beaconState } from './beacon-state.ts';
import { ChangeToasts } from './change-toasts.tsx';
import { NavLink } from './nav-link.tsx';
import { StaleBanner } from './stale-banner.tsx';
import { StorageBanner } from './storage-banner.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import { TransportStatus } from './transport-status.tsx';
import { verdictOf } from './verdict.ts';

/** What stands around every page of someone who is signed in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const snapshot = useSnapshot();
  const stale = useLive((state) => state.transport.kind === 'reconnecting');
  const verdict = snapshot === null ? 'waiting' : verdictOf(snapshot.families);
  const beacon = beaconState(verdict, stale);
  return (
    <div className="shell" data-beacon={beacon}>
      <a className="skip" href="#content">
        {t('app.skipToContent')}
      </a>
      <header className="bar">
        <div className="brand">
          <BeaconMark state={beacon} looking={snapshot?.looking ?? false} />
          <span>{t('app.name')}</span>
        </div>
        <nav aria-label={t('app.navigation')} className="nav">
          <NavLink href="/" icon={House} text={t('nav.overview')} />
          <NavLink href="/history" icon={History} text={t('nav.history')} />
          <NavLink href="/settings" icon={Settings} text={t('nav.settings')} />
        </nav>
        <div className="bar-end">
          <TransportStatus />
          <ThemeToggle />
        </div>
      </header>
      <main id="content" className="page" tabIndex={-1}>
        <StaleBanner />
        <StorageBanner />
        {children}
      </main>
      <ChangeToasts />
    </div>
  );
}
