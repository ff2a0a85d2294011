// The languages there are. To add one: shared/locales/<tag>.json, complete, and its line here. Nothing else.

export interface Language {
  /** ISO 639-1, the name of its file. */
  readonly tag: string;
  /** In itself: what its reader looks for in the list. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

export const languages: readonly Language[] = [
  { tag: 'en', name: 'English', dir: 'ltr' },
  { tag: 'de', name: 'Deutsch', dir: 'ltr' },
  { tag: 'fr', name: 'Français', dir: 'ltr' },
  { tag: 'es', name: 'Español', dir: 'ltr' },
  { tag: 'ja', name: '日本語', dir: 'ltr' },
  { tag: 'ar', name: 'العربية', dir: 'rtl' },
];
