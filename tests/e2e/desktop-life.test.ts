// The life of the desktop host, over the stand-in for Electron: how it starts, sleeps, is told of changes, and ends.

import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DesktopProcess } from '../support/electron/desktop-process.ts';
import { needs } from '../support/needs.ts';
import { type DesktopOptions, type DesktopUnderTest, prepareDesktop } from './launch-desktop.ts';
import { historyPage } from './pages/history-page.ts';

describe.skipIf(!needs('chromium'))('the desktop host', () => {
  let world: DesktopUnderTest;
  let expected: RegExp | undefined;

  beforeEach(() => {
    expected = undefined;
  });
  afterEach(() => world.remove(expected));

  const start = async (
    options: DesktopOptions = {},
    ...words: string[]
  ): Promise<DesktopProcess> => {
    world = await prepareDesktop(options);
    return world.start(['--hidden', ...words]);
  };
  const knows = (desktop: DesktopProcess, address: string): Promise<string> =>
    desktop.noted<string>('tray.setToolTip', (text) => text.includes(address));

  it('refuses settings that are not right, in a sentence, and changes nothing', async () => {
    world = await prepareDesktop({ config: ['desktop:', '  language: klingon'] });
    const before = await readFile(world.configFile, 'utf8');
    const desktop = world.start();
    const { content } = await desktop.noted<{ content: string }>('dialog.showErrorBox');
    expect(content).toContain('desktop.language');
    expect(await desktop.ended).toBe(1);
    expect(await readFile(world.configFile, 'utf8')).toBe(before);
  });

  it('refuses a data folder that the server host has', async () => {
    world = await prepareDesktop();
    const first = world.start(['--hidden']);
    await knows(first, world.address);
    // Another lock than the one of the instances: as a server host would hold it.
    const lock = join(world.folder, 'data/desktop/instance.lock');
    const pid = await readFile(lock, 'utf8');
    await writeFile(lock, '999999999');
    const second = world.start(['--hidden']);
    const { content } = await second.noted<{ content: string }>('dialog.showErrorBox');
    expect(content).toContain(pid);
    expect(await second.ended).toBe(1);
  });

  it('looks at once when the machine wakes up, and finds what has changed meanwhile', async () => {
    const desktop = await start();
    await knows(desktop, world.address);
    await desktop.do('power', 'suspend');
    world.address = '91.7.33.20';
    const before = world.asked();
    await desktop.do('power', 'resume');
    await expect.poll(world.asked).toBeGreaterThan(before);
    await knows(desktop, '91.7.33.20');
    await desktop.noted('tray.setImage', (file) => String(file).includes('-unseen'));
  });

  it('tells a change once, and a click on that leads to its page', async () => {
    const desktop = await start();
    await knows(desktop, world.address);
    world.address = '91.7.33.20';
    await desktop.do('tray.choose', ['Check now']);
    await knows(desktop, '91.7.33.20');
    const told = await desktop.noted<{ number: number; body: string }>('notification.shown');
    expect(told.body).toContain('from 81.2.69.142 to 91.7.33.20');
    await desktop.do('notification.click', told.number);
    const page = await desktop.page();
    await page.getByRole('dialog').getByText('91.7.33.20').first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/history\/\d+$/);
    // What was unseen is seen; and the first address was no news.
    await desktop.noted(
      'tray.setImage',
      (file) => !String(file).includes('unseen'),
      desktop.notes.length - 12,
    );
    expect(desktop.notes.filter(({ what }) => what === 'notification.shown')).toHaveLength(1);
  });

  it('loses nothing when it is ended while it works', async () => {
    const desktop = await start();
    await knows(desktop, world.address);
    await desktop.do('tray.choose', ['Pause', 'Until resumed']);
    // In the middle of a check, and with a setting that was just saved.
    await desktop.do('tray.choose', ['Check now']);
    const began = performance.now();
    expect(await desktop.quit()).toBe(0);
    expect(performance.now() - began).toBeLessThan(5_000);
    const order = desktop.notes.map(({ what }) => what).slice(-2);
    expect(order).toEqual(['tray.destroyed', 'app.ended']);

    const again = world.start(['--show', 'history']);
    const page = await again.page();
    await historyPage(page).rows.first().getByText(world.address).waitFor();
    await again.noted('tray.setImage', (file) => String(file).includes('paused'));
  });

  it.each([
    ['has an icon only', 'tray.made'],
    ['has only just begun to start', 'tray.setContextMenu'],
  ])('ends in order although it %s', async (_when, note) => {
    const desktop = await start();
    await desktop.noted(note);
    expect(await desktop.quit()).toBe(0);
    expect(desktop.notes.filter(({ what }) => what === 'dialog.showErrorBox')).toEqual([]);
  });

  it('ends in order when the system asks it to', async () => {
    const desktop = await start();
    await knows(desktop, world.address);
    desktop.child.kill('SIGTERM');
    expect(await desktop.ended).toBe(0);
  });

  it('starts with the session as long as the setting says so', async () => {
    const desktop = await start();
    await desktop.noted('menu.setApplicationMenu');
    const file = join(world.folder, 'xdg/autostart/ip-beacon.desktop');
    const isThere = (): Promise<boolean> =>
      stat(file).then(
        () => true,
        () => false,
      );
    await appendFile(world.configFile, 'desktop:\n  startWithSession: true\n');
    await expect.poll(isThere).toBe(true);
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(/^Exec=".+" ".+desktop\.js" "--hidden"$/m);
    const without = (await readFile(world.configFile, 'utf8')).replace(/desktop:[^]*$/, '');
    await writeFile(world.configFile, without);
    await expect.poll(isThere).toBe(false);
  });

  it('serves the pages to others too, when it is asked to', async () => {
    const desktop = await start({ config: ['desktop:', '  serve: true', 'server:', '  port: 0'] });
    await desktop.noted('menu.setApplicationMenu', (menu) =>
      JSON.stringify(menu).includes('browser'),
    );
    await desktop.do('menu.choose', ['Help', 'Open in the browser']);
    const url = await desktop.noted<string>('shell.openExternal');
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const health = await fetch(new URL('/healthz', url));
    expect(health.status).toBe(200);
  });

  it('opens no port unless it is asked to', async () => {
    const desktop = await start({ config: ['server:', '  port: 0'] });
    const menu = await desktop.noted('menu.setApplicationMenu');
    expect(JSON.stringify(menu)).not.toContain('Open in the browser');
  });

  it('opens its folders, and copies diagnostics in which no address is', async () => {
    const desktop = await start();
    await knows(desktop, world.address);
    await desktop.noted('menu.setApplicationMenu');
    await desktop.do('menu.choose', ['Help', 'Open the data folder']);
    expect(await desktop.noted('shell.openPath')).toBe(join(world.folder, 'data'));
    await desktop.do('menu.choose', ['Help', 'Open the log folder']);
    await desktop.noted('shell.openPath', (path) => path === join(world.folder, 'data/logs'));
    await desktop.do('menu.choose', ['Help', 'Copy diagnostics']);
    const text = await desktop.noted<string>('clipboard.writeText');
    expect(text).toMatch(/^IP Beacon \d/);
    expect(text).toContain('Secret store: works');
    expect(text).not.toContain(world.address);
    expect(text).toContain('[IPv4]');
  });

  it.each([
    ['gnome_libsecret', null],
    ['basic_text', /no keyring/],
    ['unavailable', /no secret store/],
  ])(
    'keeps the key of the history in the keyring, or says why not: %s',
    async (keyring, refusal) => {
      const options = {
        config: ['history:', '  encryption: system'],
        environment: { STAND_IN_KEYRING: keyring },
      };
      const desktop = await start(options);
      if (refusal === null) {
        await knows(desktop, world.address);
        await desktop.quit();
        await knows(world.start(['--hidden']), world.address);
        return;
      }
      const { content } = await desktop.noted<{ content: string }>('dialog.showErrorBox');
      expect(content).toMatch(refusal);
      expect(content).toMatch(/passphrase/);
      expect(await desktop.ended).toBe(1);
    },
  );
});
