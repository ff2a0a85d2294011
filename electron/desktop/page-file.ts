import { pageOrigin } from './page-origin.ts';
import { isRoutePath } from './route-path.ts';

/**
 * The file of the built page that a URL of the window means: one of `files`, or index.html for a path of the page's
 * router. Null for everything else, and so for every way out of the folder: only what is listed is ever read.
 * @param files their paths below the folder of the built page, with slashes
 */
export function pageFile(url: string, files: ReadonlySet<string>): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  // `origin` is "null" here: Node knows our scheme as no standard one.
  if (`${protocol}//${host}` !== pageOrigin) return null;
  const path = decoded(pathname);
  if (path === null) return null;
  const name = path.slice(1);
  if (files.has(name)) return name;
  return isRoutePath(path) ? 'index.html' : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
