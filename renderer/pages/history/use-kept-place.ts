import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { type KeptPlace, readKeptPlace, withKeptPlace } from './kept-place.ts';

const settleMs = 120;

/**
 * Keeps the place in the list with the entry of the browser's history: back and reload return to it, a new visit
 * begins at the top.
 * @param isReady the list is as long as it will be
 */
export function useKeptPlace(
  isReady: boolean,
  placeNow: () => KeptPlace,
  returnTo: (place: KeptPlace) => void,
): void {
  const [location] = useLocation();
  const latest = useRef({ placeNow, returnTo });
  useEffect(() => {
    latest.current = { placeNow, returnTo };
  });

  const hasReturned = useRef(false);
  useEffect(() => {
    if (!isReady || hasReturned.current) return undefined;
    hasReturned.current = true;
    const place = readKeptPlace(window.history.state);
    if (place === null) return undefined;
    // After the page has taken the focus, which scrolls to its top.
    const frame = requestAnimationFrame(() => latest.current.returnTo(place));
    return () => cancelAnimationFrame(frame);
  }, [isReady]);

  useEffect(() => {
    if (!isReady) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      const { state } = window.history as { readonly state: unknown };
      window.history.replaceState(withKeptPlace(state, latest.current.placeNow()), '');
    };
    const onScroll = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keep, settleMs);
    };
    // A drawer that opens or closes makes a new entry, of the same place.
    timer = setTimeout(keep, settleMs);
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', onScroll);
    };
    // The place is read when it is kept; another entry of the history is what it is kept for.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [isReady, location]);
}
