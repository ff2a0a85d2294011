// The desktop's table of what must hold, row by row, over the stand-in for Electron: the real main process, the real
// preload script and the real page in Chromium. The table tests of the pure rules stand in tests/unit/electron/desktop.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import { callChannel } from '../../shared/ipc.ts';
import type { DesktopProcess } from '../support/electron/desktop-process.ts';
import { needs } from '../support/needs.ts';
import { type DesktopUnderTest, prepareDesktop } from './launch-desktop.ts';

const ours = 'app://ip-beacon';

describe.skipIf(!needs('chromium'))('the desktop host', () => {
  let world: DesktopUnderTest;
  let desktop: DesktopProcess;
  let page: Page;

  beforeAll(async () => {
    world = await prepareDesktop();
    desktop = world.start();
    page = await desktop.page();
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(() => world.remove());

  const call = (
    frame: object | null,
    name: string,
  ): Promise<{ ok: boolean; error?: { code: string } }> =>
    desktop.do('ipc.invoke', { channel: callChannel, frame, words: [{ name, input: {} }] });

  it('turns the sandbox on for all of its pages before it is ready', () => {
    const names = desktop.notes.map(({ what }) => what);
    expect(names.indexOf('app.enableSandbox')).toBeLessThan(names.indexOf('main.evaluated'));
    expect(names).toContain('app.enableSandbox');
  });

  it('makes its window with every protection on', async () => {
    const { webPreferences } = await desktop.noted<{ webPreferences: object }>('window.made');
    expect(webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it('gives the page two functions and nothing of Node or Electron', async () => {
    const found = await page.evaluate(() => ({
      port: Object.keys((window as never as { ipBeacon: object }).ipBeacon),
      isFrozen: Object.isFrozen((window as never as { ipBeacon: object }).ipBeacon),
      others: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    }));
    expect(found).toEqual({ port: ['call', 'onPush'], isFrozen: true, others: [] });
  });

  it.each([
    'notifications',
    'media',
    'geolocation',
    'midi',
    'hid',
    'usb',
    'serial',
    'openExternal',
    'clipboard-read',
  ])('denies the permission %s to every page, and every device', async (permission) => {
    for (const origin of [ours, 'https://good.example']) {
      expect(await desktop.do('permission.ask', { permission, origin })).toEqual({
        checked: false,
        granted: false,
        device: false,
      });
    }
  });

  it('lets its own page alone copy, and write the file that somebody has named', async () => {
    const granted = { checked: true, granted: true };
    const denied = { checked: false, granted: false };
    const file = { isDirectory: false, fileAccessType: 'writable' };
    const ask = (permission: string, origin: string, details: object = {}): Promise<unknown> =>
      desktop.do('permission.ask', { permission, origin, details });
    expect(await ask('clipboard-sanitized-write', ours)).toMatchObject(granted);
    expect(await ask('clipboard-sanitized-write', 'https://good.example')).toMatchObject(denied);
    expect(await ask('fileSystem', ours, file)).toMatchObject(granted);
    expect(await ask('fileSystem', ours, { ...file, isDirectory: true })).toMatchObject(denied);
    expect(await ask('fileSystem', ours, { ...file, fileAccessType: 'readable' })).toMatchObject(
      denied,
    );
    expect(await ask('fileSystem', 'https://good.example', file)).toMatchObject(denied);
  });

  it('goes nowhere but to its own pages', async () => {
    for (const url of ['https://good.example/', 'file:///etc/passwd', 'http://127.0.0.1:1/']) {
      const from = desktop.notes.length;
      await page.evaluate((to) => {
        window.location.href = to;
      }, url);
      // Chromium itself refuses a file; everything else the program is asked about.
      if (!url.startsWith('file:')) await desktop.noted('navigation.prevented', undefined, from);
      expect(await page.evaluate(() => window.ipBeacon !== undefined)).toBe(true);
    }
  });

  it.each([
    ['https://www.routeviews.org/routeviews/', 'https://www.routeviews.org/routeviews/'],
    ['https://www.routeviews.org.evil.example/', null],
    ['http://www.routeviews.org/', null],
    ['https://user@www.routeviews.org/', null],
  ])('opens no window, and hands on only what it links to itself: %s', async (url, opened) => {
    const from = desktop.notes.length;
    await page.evaluate((to) => void window.open(to), url);
    expect(await desktop.noted('window.open', undefined, from)).toMatchObject({ action: 'deny' });
    const handed = desktop.notes.slice(from).filter(({ what }) => what === 'shell.openExternal');
    expect(handed.map(({ data }) => data)).toEqual(opened === null ? [] : [opened]);
  });

  it.each([
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/nothing.js',
    '/assets/',
  ])('serves nothing but what it lists: %s', async (path) => {
    expect(await page.evaluate(async (to) => (await fetch(to)).status, path)).toBe(404);
  });

  it('runs no script that was put into the page, and says so', async () => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.head.append(script);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return 'wasRun' in window;
    });
    expect(ran).toBe(false);
    expect(complaints.join()).toContain('Content Security Policy');
  });

  it('answers no call of another frame, whatever it asks', async () => {
    const frame = { url: `${ours}/`, origin: ours, parent: null };
    const others = [
      null,
      { ...frame, origin: 'https://good.example' },
      { ...frame, origin: 'null' },
      { ...frame, parent: frame },
    ];
    for (const name of Object.keys(contract)) {
      for (const other of others) {
        expect(await call(other, name)).toMatchObject({
          ok: false,
          error: { code: 'wrong-origin' },
        });
      }
    }
    expect(await call(frame, 'about.get')).toMatchObject({ ok: true });
  });

  it('keeps what a crash leaves on this machine', () => {
    const start = desktop.notes.find(({ what }) => what === 'crashReporter.start');
    expect(start?.data).toEqual({ uploadToServer: false });
  });
});
