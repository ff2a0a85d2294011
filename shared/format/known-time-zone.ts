/** The zone of the browser, `UTC` where it does not tell. */
const browserTimeZone = (): string =>
  new Intl.DateTimeFormat('en').resolvedOptions().timeZone || 'UTC';

/** The zone that is meant: the browser's for `auto` and for a name that it does not know. */
export function knownTimeZone(timeZone: string): string {
  if (timeZone === 'auto') return browserTimeZone();
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return browserTimeZone();
  }
}
