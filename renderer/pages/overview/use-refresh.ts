import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { QueryName } from '../../bridge/client.ts';

/** Asks again whenever `beat` is another one; but not while nobody can see the page. */
export function useRefresh(names: readonly QueryName[], beat: string): void {
  const queries = useQueryClient();
  const last = useRef(beat);
  useEffect(() => {
    if (last.current === beat || document.visibilityState !== 'visible') return;
    last.current = beat;
    for (const name of names) void queries.invalidateQueries({ queryKey: [name] });
  }, [beat, names, queries]);
}
