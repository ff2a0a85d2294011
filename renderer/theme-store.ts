import { create } from 'zustand';
import { applyTheme, storedTheme, type Theme, themeKey } from './theme.ts';

const storage = (): Pick<Storage, 'getItem' | 'setItem'> => {
  try {
    return localStorage;
  } catch {
    // Blocked: nothing is known, and nothing is kept.
    return { getItem: () => null, setItem: () => {} };
  }
};

/** The appearance this browser has chosen. */
export const useTheme = create<{ readonly theme: Theme }>(() => ({
  theme: storedTheme(storage()),
}));

export function chooseTheme(theme: Theme): void {
  applyTheme(theme, storage());
  useTheme.setState({ theme });
}

/** What another tab, or another window, has chosen. */
export function followTheme({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): void {
  if (key !== themeKey && key !== null) return;
  const theme = storedTheme({ getItem: () => newValue });
  // It is stored already.
  applyTheme(theme, { setItem: () => {} });
  useTheme.setState({ theme });
}
