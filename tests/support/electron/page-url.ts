// Chromium knows our scheme as no secure one: the page is shown under this origin, and the program never sees it.

import { pageOrigin } from '../../../electron/desktop/page-origin.ts';

export const shownOrigin = 'https://ip-beacon.stand-in';

export const toShown = (url: string): string =>
  url.startsWith(`${pageOrigin}/`) ? shownOrigin + url.slice(pageOrigin.length) : url;

export const fromShown = (url: string): string =>
  url.startsWith(`${shownOrigin}/`) ? pageOrigin + url.slice(shownOrigin.length) : url;
