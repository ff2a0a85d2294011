import { useState } from 'react';

/** Which lines show their details; none when other lines take their place. */
export function useOpenLines(view: number) {
  const [state, setState] = useState({ view, keys: new Set<string>() });
  const keys = state.view === view ? state.keys : new Set<string>();
  return {
    has: (key: string): boolean => keys.has(key),
    toggle: (key: string): void => {
      const next = new Set(keys);
      if (!next.delete(key)) next.add(key);
      setState({ view, keys: next });
    },
  };
}
