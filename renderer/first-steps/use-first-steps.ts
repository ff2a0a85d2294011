import { useEffect } from 'react';
import { useQuery } from '../bridge/use-query.ts';
import { openOverlay, useOverlay } from '../overlays/overlay-store.ts';

/** Opens the first steps once, for whoever comes first. */
export function useFirstSteps(): void {
  const about = useQuery('about.get', {});
  const mustOpen = about.data?.firstStepsDone === false;
  useEffect(() => {
    if (mustOpen && useOverlay.getState().open === null) openOverlay({ kind: 'first-steps' });
  }, [mustOpen]);
}
