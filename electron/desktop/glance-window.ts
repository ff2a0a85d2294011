import { BrowserWindow, screen } from 'electron';
import type { Clock, Dispose } from '../core/ports.ts';
import { glancePlace, glanceSize } from './glance-place.ts';
import { pageOrigin } from './page-origin.ts';
import { pageBackground, pagePreferences, releaseAfterMs } from './page-window.ts';
import { pathOfPage } from './path-of-page.ts';

export interface GlanceWindowParts {
  readonly clock: Clock;
  readonly preloadFile: string;
  /** Of the tray's icon. */
  readonly icon: () => Electron.Rectangle;
  /** It leads to a page of the main window. */
  readonly open: (path: string) => void;
}

export interface GlanceWindow {
  readonly toggle: () => void;
  readonly window: () => BrowserWindow | null;
  readonly dispose: Dispose;
}

/** Longer than from the loss of focus to the click that took it. */
const sameClickMs = 300;

/** A small window beside the tray's icon that is gone as soon as one looks elsewhere. */
export function createGlanceWindow(parts: GlanceWindowParts): GlanceWindow {
  const { clock, icon } = parts;
  let window: BrowserWindow | null = null;
  let cancelRelease: Dispose = () => {};
  /** A click on the icon takes the focus away, and so hides it, before the click is told. */
  let hiddenAtMs = -Infinity;

  function make(): BrowserWindow {
    const made = new BrowserWindow({
      ...glanceSize,
      show: false,
      title: 'IP Beacon',
      frame: false,
      resizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      backgroundColor: pageBackground(),
      webPreferences: pagePreferences(parts.preloadFile),
    });
    made.once('ready-to-show', () => appear(made));
    made.on('blur', () => made.hide());
    made.on('hide', () => {
      hiddenAtMs = clock.monotonicMs();
      cancelRelease();
      cancelRelease = clock.schedule(releaseAfterMs, () => made.destroy());
    });
    made.on('closed', () => {
      cancelRelease();
      window = null;
    });
    made.webContents.on('will-navigate', (event) => {
      event.preventDefault();
      const path = pathOfPage(event.url);
      if (path === null) return;
      made.hide();
      parts.open(path);
    });
    void made.loadURL(`${pageOrigin}/glance`).catch(() => made.destroy());
    return made;
  }

  function appear(made: BrowserWindow): void {
    cancelRelease();
    const bounds = icon();
    made.setBounds(glancePlace(bounds, screen.getDisplayMatching(bounds).workArea));
    made.show();
    made.focus();
  }

  return {
    toggle: () => {
      if (clock.monotonicMs() - hiddenAtMs < sameClickMs) return;
      if (window === null) window = make();
      else if (window.isVisible()) window.hide();
      else appear(window);
    },
    window: () => window,
    dispose: () => {
      cancelRelease();
      window?.destroy();
    },
  };
}
