const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Also read by public/theme.js, before the first paint. */
export const themeKey = 'ip-beacon.theme';

const isTheme = (text: string | null): text is Theme => themes.some((theme) => theme === text);

export function storedTheme(storage: Pick<Storage, 'getItem'>): Theme {
  try {
    const stored = storage.getItem(themeKey);
    return isTheme(stored) ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** When the browser's own frame takes the colour of one of the two appearances. */
export const themeColourMedia = (of: 'light' | 'dark', theme: Theme): string => {
  if (theme === 'system') return `(prefers-color-scheme: ${of})`;
  return theme === of ? 'all' : 'not all';
};

export function applyTheme(theme: Theme, storage: Pick<Storage, 'setItem'>): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.media = themeColourMedia(meta.dataset['theme'] === 'dark' ? 'dark' : 'light', theme);
  }
  try {
    storage.setItem(themeKey, theme);
  } catch {
    // Storage can be blocked; the choice then lasts until the page is closed.
  }
}

export const nextTheme = (theme: Theme): Theme =>
  themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
