import { useSyncExternalStore } from 'react';

// wouter tells of what it navigates to by events named after the methods of the history. Not popstate: browsers send it
// before they go to the place, which takes the focus from where it was just put; hashchange comes after.
const events = ['hashchange', 'pushState', 'replaceState'] as const;

function subscribe(listener: () => void): () => void {
  for (const event of events) window.addEventListener(event, listener);
  return () => {
    for (const event of events) window.removeEventListener(event, listener);
  };
}

/** The place inside the page that its URL names, without `#`; empty when it names none. */
export const useHash = (): string =>
  useSyncExternalStore(subscribe, () => {
    try {
      return decodeURIComponent(window.location.hash.slice(1));
    } catch {
      return '';
    }
  });
