import { BrowserWindow, screen, type WebContents } from 'electron';
import type { Clock, Dispose, Log } from '../core/ports.ts';
import { closing } from './closing.ts';
import type { DesktopStore } from './desktop-state.ts';
import { pageOrigin } from './page-origin.ts';
import { pageBackground, pagePreferences, releaseAfterMs } from './page-window.ts';
import { pathOfPage } from './path-of-page.ts';
import { leastWindow, windowPlace } from './window-place.ts';

export interface MainWindowParts {
  readonly clock: Clock;
  readonly log: Log;
  /** Opened when it is first asked for: the tray does not wait for it. */
  readonly state: () => DesktopStore;
  /** The built preload script. */
  readonly preloadFile: string;
  readonly iconFile: string;
  readonly hasTray: () => boolean;
  readonly isQuitting: () => boolean;
  readonly onShown: () => void;
  /** It has just gone into the tray for the first time. */
  readonly onHint: () => void;
  /** Somebody closes the only thing that shows the program. */
  readonly onAsk: (window: BrowserWindow) => void;
  /** Shows another page of a window that is there. */
  readonly go: (contents: WebContents, path: string) => void;
}

export interface WindowFacts {
  readonly isVisible: boolean;
  readonly isFocused: boolean;
  /** Of the page it shows. */
  readonly path: string;
}

export interface MainWindow {
  /** Made when it is asked for the first time. @param path null: as it was left */
  readonly show: (path: string | null) => void;
  readonly toggle: () => void;
  readonly contents: () => WebContents | null;
  readonly window: () => BrowserWindow | null;
  /** Null without a window. */
  readonly facts: () => WindowFacts | null;
  readonly dispose: Dispose;
}

/** A page that dies more often than that, in so long, has a fault that loading it again does not mend. */
const mostCrashes = 3;
const crashesWithinMs = 600_000;

export function createMainWindow(parts: MainWindowParts): MainWindow {
  const { clock, log, state } = parts;
  let window: BrowserWindow | null = null;
  let cancelRelease: Dispose = () => {};
  let crashes: readonly number[] = [];

  const remember = (shown: BrowserWindow): void => {
    const path = pathOfPage(shown.webContents.getURL());
    state().set({
      place: shown.getNormalBounds(),
      isMaximized: shown.isMaximized(),
      ...(path !== null && { path }),
    });
  };

  const onClose = (shown: BrowserWindow, event: { preventDefault(): void }): void => {
    remember(shown);
    const what = closing({
      isQuitting: parts.isQuitting(),
      hasTray: parts.hasTray(),
      hintShown: state().get().hintShown,
    });
    if (what.do === 'close') return;
    event.preventDefault();
    if (what.do === 'ask') return parts.onAsk(shown);
    shown.hide();
    if (!what.saysHint) return;
    state().set({ hintShown: true });
    parts.onHint();
  };

  const onCrash = (shown: BrowserWindow, reason: string): void => {
    const now = clock.monotonicMs();
    crashes = [...crashes.filter((at) => now - at < crashesWithinMs), now];
    log.write('error', 'the page of the window has ended by itself', { reason });
    if (crashes.length > mostCrashes) shown.destroy();
    else shown.webContents.reload();
  };

  function make(path: string): BrowserWindow {
    const { place, isMaximized } = state().get();
    const areas = [
      screen.getPrimaryDisplay(),
      ...screen.getAllDisplays().filter(({ id }) => id !== screen.getPrimaryDisplay().id),
    ].map(({ workArea }) => workArea);
    const made = new BrowserWindow({
      ...windowPlace(place, areas),
      minWidth: leastWindow.width,
      minHeight: leastWindow.height,
      show: false,
      title: 'IP Beacon',
      icon: parts.iconFile,
      autoHideMenuBar: true,
      backgroundColor: pageBackground(),
      webPreferences: pagePreferences(parts.preloadFile),
    });
    if (isMaximized) made.maximize();
    made.once('ready-to-show', () => made.show());
    made.on('close', (event) => onClose(made, event));
    made.on('show', () => {
      cancelRelease();
      parts.onShown();
    });
    made.on('hide', () => {
      cancelRelease();
      cancelRelease = clock.schedule(releaseAfterMs, () => made.destroy());
    });
    made.on('closed', () => {
      cancelRelease();
      window = null;
    });
    made.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') onCrash(made, reason);
    });
    void made.loadURL(`${pageOrigin}${path}`).catch((error: unknown) => {
      // A window that is closed while it loads has been asked for nothing more.
      if (!made.isDestroyed()) log.write('error', 'the window cannot show its page', { error });
    });
    return made;
  }

  const show = (path: string | null): void => {
    if (window === null) {
      window = make(path ?? state().get().path);
      return;
    }
    if (path !== null && path !== pathOfPage(window.webContents.getURL())) {
      parts.go(window.webContents, path);
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };

  return {
    show,
    toggle: () => {
      if (window !== null && window.isVisible() && window.isFocused()) window.close();
      else show(null);
    },
    contents: () => window?.webContents ?? null,
    window: () => window,
    facts: () =>
      window === null
        ? null
        : {
            isVisible: window.isVisible() && !window.isMinimized(),
            isFocused: window.isFocused(),
            path: pathOfPage(window.webContents.getURL()) ?? '/',
          },
    dispose: () => cancelRelease(),
  };
}
