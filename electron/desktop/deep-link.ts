import { isRoutePath } from './route-path.ts';

const longestLink = 1_000;
/** The id of a place inside a page. */
const place = /^(?:#[a-z0-9-]+)?$/;

/**
 * Where `ip-beacon://page/history?family=ipv6` leads inside the page: `/history?family=ipv6`. Null for what is none of
 * ours: any program and any web page can hand us a link.
 */
export function deepLinkPath(link: string): string | null {
  if (link.length > longestLink || !URL.canParse(link)) return null;
  const { protocol, host, username, password, pathname, search, hash } = new URL(link);
  if (protocol !== 'ip-beacon:' || host !== 'page' || username !== '' || password !== '') {
    return null;
  }
  // Windows and some desktops add a slash to what has no path of its own.
  const path = pathname === '' ? '/' : pathname.replace(/(?<=.)\/$/, '');
  return isRoutePath(path) && place.test(hash) ? `${path}${search}${hash}` : null;
}
