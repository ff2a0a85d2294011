import { assertNever } from '../../../shared/assert-never.ts';
import type { Told } from './told.ts';
import type { News } from './news.ts';

/** What the window is doing; null when there is none. */
export type WindowState = {
  readonly isVisible: boolean;
  readonly isFocused: boolean;
  /** Of its page: `/history/60?family=ipv6` */
  readonly path: string;
} | null;

/** The page that a message speaks of. */
export function pageOf(told: Told): string {
  if (told.news.length !== 1) return '/';
  const [news] = told.news;
  switch (news?.kind) {
    case 'changed':
      // One that could not be written down has no number, and no page.
      return news.change.id === 0 ? '/history' : `/history/${news.change.id}`;
    case 'flapping':
      return '/history';
    case 'offline':
    case 'online':
      return '/history/line';
    case 'unsaved':
    case 'saved':
      return '/settings/data';
    case 'said':
      return news.path;
    case undefined:
      return '/';
    default:
      return assertNever(news);
  }
}

/** Whether somebody who has the window before the eyes sees it there. */
export function isSeen(news: News, window: WindowState): boolean {
  if (window === null || !window.isVisible || !window.isFocused) return false;
  const [path = '/'] = window.path.split(/[?#]/);
  switch (news.kind) {
    // A toast and a banner, on every page.
    case 'changed':
    case 'unsaved':
    case 'saved':
      return true;
    case 'flapping':
      return path === '/' || path === '/history';
    case 'offline':
    case 'online':
      return path === '/' || path === '/history/line';
    case 'said':
      return !news.isReply && path === news.path;
    default:
      return assertNever(news);
  }
}
