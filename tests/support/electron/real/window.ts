import { app, BrowserWindow, type Rectangle, type WebContents } from 'electron';
import { note, onDeed } from '../notes.ts';
import { fileOf } from './pictures.ts';
import { watch } from './wrap.ts';

/** Not in Electron's documentation, and what its own tests read: the options as they hold, not as they were given. */
const preferencesOf = (contents: WebContents & { getLastWebPreferences?: () => object | null }) =>
  contents.getLastWebPreferences?.() ?? {};

const only = (): BrowserWindow => {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('There is no window.');
  return window;
};

export function watchWindows(): void {
  let isFirst = true;
  app.on('browser-window-created', (_event, window) => {
    // Where its pages are found, Chromium has printed (real-command.ts).
    if (isFirst) note('browser.opened', { endpoint: null });
    isFirst = false;
    window.on('closed', () => note('window.closed'));
    // It is told of before it has its place.
    queueMicrotask(() => {
      if (window.isDestroyed()) return;
      const webPreferences = preferencesOf(window.webContents);
      note('window.made', { ...window.getNormalBounds(), webPreferences });
    });
  });

  const { prototype } = BrowserWindow;
  watch(prototype, 'show', (_words, window) => {
    if (!window.isVisible()) note('window.shown');
  });
  watch(prototype, 'hide', (_words, window) => {
    if (window.isVisible()) note('window.hidden');
  });
  watch(prototype, 'focus', () => note('window.focused'));
  watch(prototype, 'minimize', () => note('window.minimized'));
  watch(prototype, 'restore', () => note('window.restored'));
  watch(prototype, 'maximize', () => note('window.maximized'));
  watch(prototype, 'setBounds', ([bounds]) => note('window.setBounds', bounds));
  watch(prototype, 'setProgressBar', ([progress]) => note('window.setProgressBar', progress));
  watch(prototype, 'setOverlayIcon', ([overlay, description]) =>
    note('window.setOverlayIcon', { path: fileOf(overlay), description }),
  );

  onDeed('window.close', () => only().close());
  onDeed('window.blur', () => only().hide());
  onDeed('window.moveTo', (bounds: Rectangle) => only().setBounds(bounds));
  onDeed('window.crash', () => only().webContents.forcefullyCrashRenderer());
  onDeed('window.state', () => {
    const [window] = BrowserWindow.getAllWindows();
    return window === undefined
      ? null
      : {
          url: window.webContents.getURL(),
          isVisible: window.isVisible(),
          isMinimized: window.isMinimized(),
          isMaximized: window.isMaximized(),
          bounds: window.getNormalBounds(),
        };
  });
}
