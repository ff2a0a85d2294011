import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { pageOrigin } from '../../../electron/desktop/page-origin.ts';
import { browserContext, followTheme } from './browser.ts';
import { preventable } from './event.ts';
import { invoke, type SenderFrame } from './ipc-main.ts';
import { note } from './notes.ts';
import { fromShown, toShown } from './page-url.ts';
import { pageScript, preloadScript } from './preload-world.ts';
import { session } from './session.ts';
import { fromWire, toWire } from './wire.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

const byPage = new Map<Page, WebContents>();
let last = 0;

function mayNavigate(page: Page, url: string, isMainFrame: boolean): boolean {
  const contents = byPage.get(page);
  // The first load, and every one that the program itself asks for.
  if (contents === undefined || contents.expects === url) return contents !== undefined;
  const event = preventable({ url, isMainFrame });
  contents.emit('will-frame-navigate', event);
  if (isMainFrame) contents.emit('will-navigate', event, url);
  if (event.defaultPrevented) note('navigation.prevented', url);
  return !event.defaultPrevented;
}

export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session = session.defaultSession;
  /** The load that the program has asked for. */
  expects: string | null = null;
  readonly #preload: string;
  readonly #bounds: () => { width: number; height: number };
  #page: Page | null = null;
  #cdp: CDPSession | null = null;
  #world: number | null = null;
  #url = '';
  #isDestroyed = false;
  #openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(preloadFile: string, bounds: () => { width: number; height: number }) {
    super();
    last += 1;
    this.id = last;
    this.#preload = preloadScript(readFileSync(preloadFile, 'utf8'));
    this.#bounds = bounds;
  }

  async load(url: string): Promise<void> {
    this.#url = url;
    this.expects = url;
    const page = this.#page ?? (await this.#open());
    await page.goto(toShown(url));
    this.expects = null;
    this.emit('did-finish-load');
  }

  reload(): void {
    const url = this.getURL();
    const crashed = this.#page;
    this.#page = null;
    void (async () => {
      if (crashed !== null) {
        byPage.delete(crashed);
        await crashed.close();
      }
      await this.load(url);
    })();
  }

  getURL(): string {
    return this.#page === null ? this.#url : fromShown(this.#page.url()) || this.#url;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  send(channel: string, ...words: readonly unknown[]): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    if (this.#cdp === null || this.#world === null) return;
    const packed = toWire(structuredClone(words));
    void this.#run(`standInReceive(${JSON.stringify(channel)}, ${packed})`);
  }

  async destroy(): Promise<void> {
    this.#isDestroyed = true;
    const page = this.#page;
    this.#page = null;
    if (page === null) return;
    byPage.delete(page);
    await page.close();
  }

  /** Kills the page's process. */
  forcefullyCrashRenderer(): void {
    void this.#cdp?.send('Page.crash').catch(() => {});
  }

  async #open(): Promise<Page> {
    const context = await browserContext(mayNavigate);
    const page = await context.newPage();
    this.#page = page;
    byPage.set(page, this);
    await page.setViewportSize(this.#bounds());
    await followTheme(page);
    const cdp = await context.newCDPSession(page);
    this.#cdp = cdp;
    cdp.on('Runtime.executionContextCreated', ({ context: { id, name } }) => {
      if (name === 'preload') this.#world = id;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'standInSend') void this.#answer(payload);
    });
    cdp.on('Page.windowOpen', ({ url }) => this.#opened(fromShown(url)));
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: 'standInSend', executionContextName: 'preload' });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: this.#preload,
      worldName: 'preload',
    });
    page.on('popup', (popup) => void popup.close());
    page.on('crash', () => {
      note('page.crashed');
      this.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 139 });
    });
    return page;
  }

  #opened(url: string): void {
    const { action } = this.#openHandler({ url });
    note('window.open', { url, action });
  }

  async #answer(payload: string): Promise<void> {
    const { id, channel, words } = fromWire(payload) as {
      id: string;
      channel: string;
      words: unknown[];
    };
    const url = this.getURL();
    const frame: SenderFrame = { url, origin: originOf(url), parent: null };
    const answer = await invoke(channel, frame, words).then(
      (result) => ({ result }),
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
    await this.#run(`standInReply(${JSON.stringify(id)}, ${toWire(answer)})`);
  }

  async #run(expression: string): Promise<void> {
    if (this.#world === null) return;
    // A page that has just gone hears nothing.
    await this.#cdp
      ?.send('Runtime.evaluate', { contextId: this.#world, expression })
      .catch(() => {});
  }
}

const originOf = (url: string): string =>
  url.startsWith(`${pageOrigin}/`) ? pageOrigin : new URL(url).origin;
