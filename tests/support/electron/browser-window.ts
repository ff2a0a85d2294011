import { EventEmitter } from 'node:events';
import { allClosed } from './app.ts';
import { preventable } from './event.ts';
import { note, onDeed } from './notes.ts';
import { WebContents } from './web-contents.ts';
import { windows } from './windows.ts';

interface Options {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly webPreferences?: { readonly preload?: string };
}

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

let last = 0;

export class BrowserWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  #bounds: Bounds;
  #isVisible = false;
  #isFocused = false;
  #isMinimized = false;
  #isMaximized = false;
  #isDestroyed = false;

  constructor(options: Options = {}) {
    super();
    last += 1;
    this.id = last;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    const { preload } = options.webPreferences ?? {};
    if (preload === undefined)
      throw new Error('The stand-in shows no window without a preload script.');
    this.webContents = new WebContents(preload, () => this.#bounds);
    windows.add(this);
    created(this.webContents, this);
    note('window.made', { ...options });
    if (options.show !== false) this.show();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows] as BrowserWindow[];
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    if (!this.#isDestroyed) this.emit('ready-to-show');
  }

  show(): void {
    this.#isFocused = true;
    if (this.#isVisible) return;
    this.#isVisible = true;
    note('window.shown');
    this.emit('show');
    this.emit('focus');
  }

  hide(): void {
    if (!this.#isVisible) return;
    this.#isVisible = false;
    this.#isFocused = false;
    note('window.hidden');
    this.emit('hide');
  }

  focus(): void {
    this.#isFocused = true;
    note('window.focused');
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isFocused(): boolean {
    return this.#isFocused;
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  minimize(): void {
    this.#isMinimized = true;
    note('window.minimized');
    this.emit('minimize');
  }

  restore(): void {
    this.#isMinimized = false;
    note('window.restored');
  }

  maximize(): void {
    this.#isMaximized = true;
    note('window.maximized');
  }

  getNormalBounds(): Bounds {
    return { ...this.#bounds };
  }

  setBounds(bounds: Bounds): void {
    this.#bounds = { ...bounds };
    note('window.setBounds', bounds);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setProgressBar(progress: number): void {
    note('window.setProgressBar', progress);
  }

  setOverlayIcon(overlay: { readonly path: string } | null, description: string): void {
    note('window.setOverlayIcon', { path: overlay?.path ?? null, description });
  }

  close(): void {
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#isVisible = false;
    windows.delete(this);
    void this.webContents.destroy();
    note('window.closed');
    this.emit('closed');
    if (windows.size === 0) allClosed();
  }

  /** What a person does to it. */
  moveTo(bounds: Bounds): void {
    this.#bounds = bounds;
    this.emit('move');
    this.emit('resize');
  }
}

let created = (_contents: WebContents, _window: BrowserWindow): void => {};
/** @param run told of each window and its web contents before it goes on */
export const onCreated = (run: typeof created): void => {
  created = run;
};

const only = (): BrowserWindow => {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('There is no window.');
  return window;
};
onDeed('window.close', () => only().close());
onDeed('window.destroy', () => only().destroy());
onDeed('window.blur', () => only().hide());
onDeed('window.moveTo', (bounds: Bounds) => only().moveTo(bounds));
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
