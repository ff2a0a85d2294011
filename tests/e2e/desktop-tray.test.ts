// The tray of the desktop host, over the stand-in for Electron: what it shows, and every entry of its menu.

import { appendFile, readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DesktopProcess } from '../support/electron/desktop-process.ts';
import { needs } from '../support/needs.ts';
import { type DesktopUnderTest, prepareDesktop } from './launch-desktop.ts';
import { overviewPage } from './pages/overview-page.ts';

type MenuText = string | null | readonly [string, readonly MenuText[]];

describe.skipIf(!needs('chromium'))('the tray of the desktop host', () => {
  let world: DesktopUnderTest;
  let desktop: DesktopProcess;
  let page: Page;

  beforeAll(async () => {
    world = await prepareDesktop();
    desktop = world.start();
    page = await desktop.page();
    await overviewPage(page).addresses('IPv4').getByText(world.address).waitFor();
  });

  afterAll(() => world.remove());

  const choose = (...path: string[]): Promise<unknown> => desktop.do('tray.choose', path);
  const menuWith = (text: string, from = 0): Promise<readonly MenuText[]> =>
    desktop.noted<readonly MenuText[]>(
      'tray.setContextMenu',
      (menu) => JSON.stringify(menu).includes(text),
      from,
    );

  it('is there before the program is read, and before anything is known', () => {
    const order = desktop.notes.map(({ what }) => what);
    expect(order.indexOf('tray.made')).toBeLessThan(order.indexOf('protocol.handle'));
    expect(order.indexOf('tray.made')).toBeLessThan(order.indexOf('window.made'));
    expect(desktop.notes.find(({ what }) => what === 'tray.made')?.data).toMatch(
      /dist\/icons\/tray\/linux\/unknown\.png$/,
    );
  });

  it('shows the address, and offers everything that Linux has only the menu for', async () => {
    await desktop.noted('tray.setImage', (file) => String(file).endsWith('linux/confirmed.png'));
    await desktop.noted('tray.setToolTip', (text) => String(text).includes(world.address));
    const menu = await menuWith(`Copy ${world.address}`);
    expect(menu.flat(2)).toEqual(
      expect.arrayContaining(['Check now', 'Pause', '1 hour', 'Open IP Beacon', 'Settings']),
    );
    expect(menu.at(-1)).toBe('Quit IP Beacon');
  });

  it('tells the system nothing when nothing has changed', async () => {
    const told = (): number =>
      desktop.notes.filter(({ what }) => what.startsWith('tray.set')).length;
    await overviewPage(page).checkNow.click();
    await expect.poll(() => overviewPage(page).checkNow.textContent()).toBe('Check now');
    const before = told();
    await desktop.do('theme.setDark', true);
    await desktop.do('theme.setDark', false);
    expect(told()).toBe(before);
  });

  it('copies the address', async () => {
    await choose(`Copy ${world.address}`);
    expect(await desktop.noted('clipboard.writeText')).toBe(world.address);
  });

  it('checks', async () => {
    const before = world.asked();
    await choose('Check now');
    await expect.poll(world.asked).toBeGreaterThan(before);
  });

  it('opens the settings in the window that is there, and the first page again', async () => {
    await choose('Settings');
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await choose('Open IP Beacon');
    await overviewPage(page).addresses('IPv4').getByText(world.address).waitFor();
    expect(desktop.notes.filter(({ what }) => what === 'window.made')).toHaveLength(1);
  });

  it('pauses and resumes', async () => {
    await choose('Pause', '1 hour');
    await menuWith('Resume');
    await desktop.noted('tray.setImage', (file) => String(file).includes('paused'));
    const from = desktop.notes.length;
    await choose('Resume');
    expect(JSON.stringify(await menuWith('Pause', from))).toContain('Until tomorrow');
  });

  it('masks addresses and speaks another language as soon as config.yaml says so', async () => {
    const before = await readFile(world.configFile, 'utf8');
    await appendFile(world.configFile, 'desktop:\n  language: de\n  maskAddresses: true\n');
    const menu = await menuWith('IP Beacon beenden');
    expect(JSON.stringify(menu)).not.toContain(world.address);
    await choose(String(menu[0]));
    expect(desktop.notes.findLast(({ what }) => what === 'clipboard.writeText')?.data).toBe(
      world.address,
    );
    const from = desktop.notes.length;
    await writeFile(world.configFile, before);
    await menuWith('Quit IP Beacon', from);
  });

  it('quits, and gives back all it holds', async () => {
    await choose('Quit IP Beacon');
    expect(await desktop.ended).toBe(0);
    expect(desktop.notes.map(({ what }) => what).slice(-2)).toEqual([
      'tray.destroyed',
      'app.ended',
    ]);
  });
});
