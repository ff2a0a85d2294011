import { deepLinkPath } from './deep-link.ts';
import { isRoutePath } from './route-path.ts';

/** What a start, the first or another one, is asked to do. */
export interface LaunchRequest {
  /** To the tray, without a window: how the session starts it. */
  readonly isHidden: boolean;
  /** Ends the program that runs. */
  readonly quits: boolean;
  /** A path of the page to show; null where none is named. */
  readonly path: string | null;
}

/**
 * Reads `--hidden`, `--quit`, `--show PAGE` and a deep link out of a command line. Anything else is left alone:
 * Chromium, packagers and desktops add words of their own.
 * @param words after the program's own name
 */
export function launchRequest(words: readonly string[]): LaunchRequest {
  const named = words.flatMap((word, index) => {
    const [next = ''] = words.slice(index + 1);
    if (word === '--show') return shownPath(next.startsWith('-') ? '' : next);
    if (word.startsWith('--show=')) return shownPath(word.slice('--show='.length));
    return deepLinkPath(word) ?? [];
  });
  return {
    isHidden: words.includes('--hidden'),
    quits: words.includes('--quit'),
    path: named.at(-1) ?? null,
  };
}

/** `history` and `/history` are the same page; `overview` and none is the first one. */
function shownPath(page: string): readonly string[] {
  const path = page === 'overview' ? '/' : `/${page.replace(/^\//, '')}`;
  return isRoutePath(path) ? [path] : [];
}
