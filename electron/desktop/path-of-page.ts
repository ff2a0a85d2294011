import { pageOrigin } from './page-origin.ts';
import { isRoutePath } from './route-path.ts';

/** The path, with its search, of a page of ours; null for every other URL. */
export function pathOfPage(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname, search } = new URL(url);
  return `${protocol}//${host}` === pageOrigin && isRoutePath(pathname) ? pathname + search : null;
}
