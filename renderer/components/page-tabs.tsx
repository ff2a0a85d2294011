import { Link, useLocation } from 'wouter';
import { isCurrentTab } from './is-current-tab.ts';
import '../styles/tabs.css';

export interface PageTab {
  readonly href: string;
  /** What is kept of the URL behind the path, with its question mark. */
  readonly search?: string;
  readonly text: string;
}

interface PageTabsProps {
  readonly label: string;
  /** The first may be the others' parent: `/settings` before `/settings/data`. */
  readonly tabs: readonly PageTab[];
}

/** Links between pages that belong together; each has a URL, so these are no ARIA tabs. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  const [location] = useLocation();
  const hrefs = tabs.map(({ href }) => href);
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ href, search = '', text }) => (
        <Link
          key={href}
          href={href + search}
          className="tab"
          aria-current={isCurrentTab(href, hrefs, location) ? 'page' : undefined}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
