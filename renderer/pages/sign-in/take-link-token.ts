/**
 * The one-time token behind the `#`, which no server and no log ever sees; null when there is none.
 * It is taken out of the address bar and the browser's history at once, so that it cannot be read there.
 */
export function takeLinkToken(page: {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState' | 'state'>;
}): string | null {
  const { location, history } = page;
  const token = location.hash.slice(1);
  if (token === '') return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
