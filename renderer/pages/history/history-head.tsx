import type { ReactNode } from 'react';
import { usePageTitle } from '../../components/use-page-title.ts';
import { HistoryTabs } from './history-tabs.tsx';

interface HistoryHeadProps {
  readonly title: string;
  readonly lead: string;
  /** The filters, which go along to the pages that have them too. */
  readonly search?: string;
  /** Stands beside the title. */
  readonly children?: ReactNode;
}

export function HistoryHead({ title, lead, search = '', children }: HistoryHeadProps) {
  usePageTitle(title);
  return (
    <>
      <HistoryTabs search={search} />
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </div>
        {children}
      </header>
    </>
  );
}
