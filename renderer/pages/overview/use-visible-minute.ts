import { useEffect, useState } from 'react';
import { useNow } from '../../format/use-now.ts';

/** The wall clock in whole minutes, UTC milliseconds; it stands still while nobody can see the page. */
export function useVisibleMinute(): number {
  const now = useNow(60_000);
  const [seen, setSeen] = useState(now);
  useEffect(() => {
    const follow = (): void => {
      if (document.visibilityState === 'visible') setSeen(now);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, [now]);
  return seen;
}
