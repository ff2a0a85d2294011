import type { ReactNode } from 'react';
import { SettingsTabs } from './settings-tabs.tsx';
import { usePageTitle } from './use-page-title.ts';
import '../styles/settings.css';

interface SettingsHeadProps {
  readonly title: string;
  readonly lead?: string;
  /** Stands beside the title. */
  readonly children?: ReactNode;
}

export function SettingsHead({ title, lead, children }: SettingsHeadProps) {
  usePageTitle(title);
  return (
    <>
      <SettingsTabs />
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead !== undefined && <p className="lead">{lead}</p>}
        </div>
        {children}
      </header>
    </>
  );
}
