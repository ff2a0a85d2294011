import type { RouterOptions } from 'wouter';
import { navigate, useLocationProperty } from 'wouter/use-browser-location';

/** What a page is told of the URL. */
export interface PlaceInApp {
  readonly path: string;
  /** Behind the path, with its question mark. */
  readonly search: string;
}

/**
 * The URL as a page sees it: the browser's while that is one of its own, and else the one it was last at or, not yet
 * shown, will be at.
 */
export function createPageLocation(
  isOwn: (path: string) => boolean,
  first: PlaceInApp,
): Required<Pick<RouterOptions, 'hook' | 'searchHook'>> {
  let last = first;
  const now = (): PlaceInApp => {
    const { pathname: path, search } = window.location;
    if (isOwn(path)) last = { path, search };
    return last;
  };
  return {
    hook: () => [useLocationProperty(() => now().path), navigate],
    searchHook: () => useLocationProperty(() => now().search),
  };
}
