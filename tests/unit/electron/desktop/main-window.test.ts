import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMainWindow } from '../../../../electron/desktop/main-window.ts';
import {
  defaultState,
  type DesktopState,
} from '../../../../electron/desktop/desktop-state-schema.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { silentLog } from '../../../support/silent-log.ts';

class FakeContents extends EventEmitter {
  url = '';
  reloads = 0;
  getURL = (): string => this.url;
  reload = (): void => {
    this.reloads += 1;
  };
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  isShown = false;
  isGone = false;
  constructor(readonly options: object) {
    super();
    made.push(this);
  }
  loadURL = async (url: string): Promise<void> => {
    this.webContents.url = url;
  };
  show = (): void => {
    this.isShown = true;
    this.emit('show');
  };
  hide = (): void => {
    this.isShown = false;
    this.emit('hide');
  };
  close = (): void => {
    this.emit('close', { preventDefault: () => {} });
  };
  destroy = (): void => {
    this.isGone = true;
    this.emit('closed');
  };
  focus = (): void => {};
  isVisible = (): boolean => this.isShown;
  isFocused = (): boolean => this.isShown;
  isMinimized = (): boolean => false;
  isMaximized = (): boolean => false;
  isDestroyed = (): boolean => this.isGone;
  getNormalBounds = (): object => ({ x: 1, y: 2, width: 800, height: 600 });
}

const made: FakeWindow[] = [];

vi.mock('electron', () => {
  const workArea = { x: 0, y: 0, width: 1_440, height: 900 };
  return {
    // Called later than this file is read.
    BrowserWindow: function BrowserWindow(options: object) {
      return new FakeWindow(options);
    },
    nativeTheme: { shouldUseDarkColors: false },
    screen: { getPrimaryDisplay: () => ({ id: 1, workArea }), getAllDisplays: () => [] },
  };
});

function start() {
  const clock = createFakeClock();
  let state: DesktopState = defaultState;
  const went: string[] = [];
  const window = createMainWindow({
    clock,
    log: silentLog,
    state: () => ({ get: () => state, set: (changed) => (state = { ...state, ...changed }) }),
    preloadFile: 'preload.cjs',
    iconFile: 'icon.png',
    hasTray: () => true,
    isQuitting: () => false,
    onShown: () => {},
    onHint: () => {},
    onAsk: () => {},
    go: (_contents, path) => void went.push(path),
  });
  return { clock, window, went, state: () => state };
}
const only = (): FakeWindow => {
  const [window] = made;
  if (window === undefined) throw new Error('There is no window.');
  return window;
};

beforeEach(() => {
  made.length = 0;
});

describe('the main window', () => {
  it('is not there before somebody wants it, and is made once', () => {
    const { window } = start();
    expect(made).toEqual([]);
    expect(window.facts()).toBeNull();
    window.show(null);
    window.show(null);
    expect(made).toHaveLength(1);
  });

  it('is released ten minutes after it was hidden, and made again where it was', async () => {
    const { clock, window, state } = start();
    window.show('/history?family=ipv6');
    only().emit('ready-to-show');
    only().close();
    await clock.advance(599_999);
    expect(only().isGone).toBe(false);
    await clock.advance(1);
    expect(only().isGone).toBe(true);
    expect(window.contents()).toBeNull();
    expect(state().path).toBe('/history?family=ipv6');
    window.show(null);
    expect(made[1]?.webContents.url).toBe('app://ip-beacon/history?family=ipv6');
  });

  it('stays when it is shown again before that, however often it was hidden', async () => {
    const { clock, window } = start();
    window.show(null);
    only().emit('ready-to-show');
    only().close();
    await clock.advance(500_000);
    window.show(null);
    await clock.advance(3_600_000);
    expect(only().isGone).toBe(false);
    expect(clock.pending()).toBe(0);
  });

  it('goes to another page without being loaded anew', () => {
    const { window, went } = start();
    window.show('/');
    window.show('/logs');
    window.show('/');
    expect(went).toEqual(['/logs']);
  });

  it('loads a page again that has crashed, and gives up when that goes on', async () => {
    const { clock, window } = start();
    window.show(null);
    const { webContents } = only();
    const crash = (): boolean => webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(webContents.reloads).toBe(0);
    crash();
    crash();
    crash();
    expect(webContents.reloads).toBe(3);
    await clock.advance(600_000);
    crash();
    expect(only().isGone).toBe(false);
    crash();
    crash();
    crash();
    expect(only().isGone).toBe(true);
  });
});
