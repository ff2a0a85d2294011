const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Also read by public/theme.js, before the first paint. */
const storageKey = 'ip-beacon.theme';

const isTheme = (text: string | null): text is Theme => themes.some((theme) => theme === text);

export function storedTheme(storage: Pick<Storage, 'getItem'>): Theme {
  try {
    const stored = storage.getItem(storageKey);
    return isTheme(stored) ? stored : 'system';
  } catch {
    return 'system';
  }
}

export function applyTheme(theme: Theme, storage: Pick<Storage, 'setItem'>): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    storage.setItem(storageKey, theme);
  } catch {
    // Storage can be blocked; the choice then lasts until the page is closed.
  }
}

export const nextTheme = (theme: Theme): Theme =>
  themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
