// The languages there are. To add one: shared/locales/<tag>.json, complete, and its line here. Nothing else.

export interface Language {
  /** ISO 639-1, the name of its file. */
  readonly tag: string;
  /** In itself: what its reader looks for in the list. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

export const languages: readonly Language[] = [{ tag: 'en', name: 'English', dir: 'ltr' }];
