// The window of the desktop host, over the stand-in for Electron: made when it is wanted, closed into the tray, found
// again by a second start, a link or a click.

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DesktopProcess } from '../support/electron/desktop-process.ts';
import { needs } from '../support/needs.ts';
import { type DesktopOptions, type DesktopUnderTest, prepareDesktop } from './launch-desktop.ts';

interface WindowState {
  readonly url: string;
  readonly isVisible: boolean;
  readonly isMinimized: boolean;
  readonly bounds: object;
}

describe.skipIf(!needs('chromium'))('the window of the desktop host', () => {
  let world: DesktopUnderTest;
  let expected: RegExp | undefined;

  beforeEach(() => {
    expected = undefined;
  });
  afterEach(() => world.remove(expected));

  const prepare = async (options: DesktopOptions = {}): Promise<void> => {
    world = await prepareDesktop(options);
  };
  const stateOf = (desktop: DesktopProcess): Promise<WindowState | null> =>
    desktop.do('window.state');
  const titled = (page: Page, name: string): Promise<void> =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  const notesOf = (desktop: DesktopProcess, what: string): readonly unknown[] =>
    desktop.notes.filter((note) => note.what === what).map(({ data }) => data);

  it('costs nothing until somebody wants it', async () => {
    await prepare();
    const desktop = world.start(['--hidden']);
    await desktop.noted('tray.setImage');
    expect(notesOf(desktop, 'window.made')).toEqual([]);
    expect(notesOf(desktop, 'browser.opened')).toEqual([]);
    await desktop.do('tray.choose', ['Settings']);
    await titled(await desktop.page(), 'Settings');
  });

  it('shows the first steps to somebody new', async () => {
    await prepare({ config: ['interface:', '  firstStepsDone: false'] });
    const desktop = world.start();
    const page = await desktop.page();
    await page.getByRole('dialog').waitFor();
  });

  it('is hidden by closing it, says so once, and comes back as it was', async () => {
    await prepare();
    const desktop = world.start(['--show', 'history']);
    const page = await desktop.page();
    await titled(page, 'History');
    await desktop.do('window.close');
    await desktop.noted('notification.shown');
    expect(await stateOf(desktop)).toMatchObject({ isVisible: false });
    world.start();
    await desktop.noted('window.focused');
    expect(await stateOf(desktop)).toMatchObject({ isVisible: true });
    await titled(page, 'History');
    await desktop.do('window.close');
    expect(notesOf(desktop, 'notification.shown')).toHaveLength(1);
    await desktop.quit();

    const again = world.start();
    await titled(await again.page(), 'History');
    await again.do('window.close');
    await again.noted('window.hidden');
    expect(notesOf(again, 'notification.shown')).toEqual([]);
  });

  it('is asked for by second starts and links, which end by themselves', async () => {
    await prepare();
    const desktop = world.start(['--hidden']);
    await desktop.noted('tray.setImage');
    const second = world.start(['--show', 'logs']);
    expect(await second.ended).toBe(0);
    const page = await desktop.page();
    await titled(page, 'Logs');
    await world.start(['ip-beacon://page/history?family=ipv6']).ended;
    await titled(page, 'History');
    expect(page.url()).toContain('?family=ipv6');
    // As macOS hands over a link; one that is none of ours leads nowhere.
    await desktop.do('app.openUrl', 'ip-beacon://page/settings');
    await titled(page, 'Settings');
    await desktop.do('app.openUrl', 'ip-beacon://elsewhere/logs');
    await titled(page, 'Settings');
    await world.start(['--quit']).ended;
    expect(await desktop.ended).toBe(0);
  });

  it('is opened by a link that comes while the program is still read', async () => {
    await prepare();
    const desktop = world.start(['--hidden']);
    await desktop.noted('tray.made');
    await desktop.do('app.openUrl', 'ip-beacon://page/logs');
    expect(notesOf(desktop, 'tray.setToolTip')).toEqual([]);
    await titled(await desktop.page(), 'Logs');
  });

  it('ends a start that is only asked to quit', async () => {
    await prepare();
    expect(await world.start(['--quit']).ended).toBe(0);
  });

  it('opens where it was', async () => {
    await prepare();
    const desktop = world.start();
    await desktop.noted('window.shown');
    const bounds = { x: 200, y: 120, width: 900, height: 640 };
    await desktop.do('window.moveTo', bounds);
    await desktop.quit();
    const again = world.start();
    expect(await again.noted('window.made')).toMatchObject(bounds);
  });

  it('follows the system from light to dark', async () => {
    await prepare();
    const desktop = world.start();
    const page = await desktop.page();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const isDark = (): Promise<boolean> =>
      page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(await isDark()).toBe(false);
    await desktop.do('theme.setDark', true);
    await expect.poll(isDark).toBe(true);
  });

  it('shows its page again when that has crashed', async () => {
    expected = /the page of the window has ended by itself/;
    await prepare();
    const desktop = world.start(['--show', 'history']);
    const crashing = await desktop.page();
    await titled(crashing, 'History');
    await desktop.do('window.crash');
    await desktop.noted('page.crashed');
    await expect.poll(async () => (await desktop.page()) === crashing).toBe(false);
    await titled(await desktop.page(), 'History');
  });

  it('asks whether to quit where no tray would show the program', async () => {
    await prepare({ hasTray: false });
    const desktop = world.start();
    await desktop.noted('window.shown');
    await desktop.do('dialog.answer', 2);
    await desktop.do('window.close');
    await desktop.noted('dialog.showMessageBox');
    expect(await stateOf(desktop)).toMatchObject({ isVisible: true, isMinimized: false });
    await desktop.do('dialog.answer', 1);
    await desktop.do('window.close');
    await desktop.noted('window.minimized');
    await desktop.do('dialog.answer', 0);
    await desktop.do('window.close');
    expect(await desktop.ended).toBe(0);
  });
});
