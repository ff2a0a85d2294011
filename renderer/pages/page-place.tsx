import { useMemo, useState } from 'react';
import { Router, useRouter } from 'wouter';
import { CrashBoundary } from '../components/crash-boundary.tsx';
import { pageAt } from './page-at.ts';
import { createPageLocation, type PlaceInApp } from './page-location.ts';

/** A page with the URL as it sees it. `search` counts when it is drawn first. */
export function PagePlace({ path, search }: PlaceInApp) {
  const { parser } = useRouter();
  const [location] = useState(() => {
    const { page } = pageAt(parser, path);
    return createPageLocation((other) => pageAt(parser, other).page === page, { path, search });
  });
  // The same element whether it is drawn ahead or shown: to show it draws nothing anew.
  return useMemo(() => {
    const { page, parameters } = pageAt(parser, path);
    return (
      <Router {...location}>
        <CrashBoundary>
          <page.Page {...parameters} />
        </CrashBoundary>
      </Router>
    );
  }, [parser, location, path]);
}
