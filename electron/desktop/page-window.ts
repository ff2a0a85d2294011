import { nativeTheme, type WebPreferences } from 'electron';

/** As --fog in renderer/styles/tokens.css: what is seen before the first paint. */
const background = { light: '#edf2f1', dark: '#091114' } as const;

export const pageBackground = (): string =>
  background[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];

/** What every page of ours runs with: shut off from Node, from the system and from other pages. */
export const pagePreferences = (preloadFile: string): WebPreferences => ({
  preload: preloadFile,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
});

/** A window that nobody has looked at for so long is released: its processes cost more than all else together. */
export const releaseAfterMs = 600_000;
