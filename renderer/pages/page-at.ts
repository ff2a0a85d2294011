import { matchRoute, type Parser } from 'wouter';
import { type PageAt, type PageParameters, pageTable } from './page-table.tsx';

interface FoundPage {
  readonly page: PageAt;
  readonly parameters: PageParameters;
}

let lastPath = '';
let last: FoundPage | null = null;

/** The page of a path: the same object as long as the same path is asked for. */
export function pageAt(parser: Parser, path: string): FoundPage {
  if (last !== null && path === lastPath) return last;
  for (const page of pageTable) {
    const [fits, parameters] = matchRoute(parser, page.path, path);
    if (!fits) continue;
    lastPath = path;
    last = { page, parameters };
    return last;
  }
  throw new Error(`There is no page for ${path}, not even one that says so.`);
}
