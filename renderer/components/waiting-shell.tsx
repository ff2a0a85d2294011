import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { BeaconMark } from './beacon-mark.tsx';

/** What stands there before it is known who is here. Without children it is in index.html, too. */
export function WaitingShell({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="shell" data-beacon="unknown">
      <header className="bar">
        <div className="brand">
          <BeaconMark state="unknown" />
          <span>{t('app.name')}</span>
        </div>
      </header>
      {children}
    </div>
  );
}
