// The packaged application, over the stand-in for Electron and away from the project: what electron-builder has put in
// is all there is.

import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DesktopUnderTest, prepareDesktop } from '../e2e/launch-desktop.ts';
import { historyPage } from '../e2e/pages/history-page.ts';
import { overviewPage } from '../e2e/pages/overview-page.ts';
import { ask } from '../support/ask.ts';
import { bundleStandIn } from '../support/electron/bundle-stand-in.ts';
import type { DesktopProcess } from '../support/electron/desktop-process.ts';
import { needs } from '../support/needs.ts';
import { layOutPackage, type PackagedProgram } from '../support/packaged-program.ts';
import { cookieOf } from '../support/test-server.ts';

const password = 'four random quiet words';

describe.skipIf(!needs('chromium'))('the packaged application', () => {
  let folder: string;
  let program: PackagedProgram;
  let command: readonly string[];
  let world: DesktopUnderTest;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ip-beacon-packaged-'));
    program = await layOutPackage(folder);
    const standIn = await bundleStandIn();
    // Where it is started there is no package.json and no node_modules either.
    command = ['env', '-C', folder, process.execPath, standIn, program.main];
  });
  afterAll(() => rm(folder, { recursive: true, maxRetries: 3 }));
  // This also fails when an error was logged.
  afterEach(() => world.remove());

  const prepare = async (
    config: readonly string[] = [],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    world = await prepareDesktop({
      config,
      command,
      environment: {
        STAND_IN_PACKAGED: '1',
        STAND_IN_RESOURCES: program.resources,
        NODE_PATH: '',
        ...environment,
      },
    });
  };
  const knows = (desktop: DesktopProcess, address: string): Promise<string> =>
    desktop.noted<string>('tray.setToolTip', (text) => text.includes(address));

  it('is in the tray, learns the address, shows its pages and ends', async () => {
    await prepare();
    const desktop = world.start();
    const icon = await desktop.noted<string>('tray.made');
    expect(icon).toMatch(`${program.resources}/app.asar/dist/icons/tray/linux/`);
    expect((await readFile(icon)).subarray(1, 4).toString()).toBe('PNG');
    await knows(desktop, world.address);

    const page = await desktop.page();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('requestfailed', (request) => problems.push(request.url()));
    await overviewPage(page).addresses('IPv4').getByText(world.address).waitFor();
    await page.getByRole('link', { name: 'History' }).click();
    // What the thread outside the archive has kept.
    await historyPage(page).rows.first().getByText(world.address).waitFor();
    expect(problems).toEqual([]);
    expect(await desktop.quit()).toBe(0);
  });

  it('serves its pages to others, with a password', async () => {
    await prepare(['desktop:', '  serve: true', 'server:', '  port: 0']);
    const desktop = world.start(['--hidden']);
    await desktop.noted('menu.setApplicationMenu', (menu) =>
      JSON.stringify(menu).includes('browser'),
    );
    await desktop.do('menu.choose', ['Help', 'Open in the browser']);
    const link = new URL(await desktop.noted<string>('shell.openExternal'));
    const post = (path: string, body: object, cookie = '') =>
      ask(Number(link.port), {
        method: 'POST',
        path,
        headers: { origin: link.origin, 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      });
    const html = await ask(Number(link.port), { path: '/' });
    expect(html.text).toBe(
      await readFile(join(program.resources, 'app.asar/dist/client/index.html'), 'utf8'),
    );
    const signedIn = await post('/auth/link', { token: link.hash.slice(1) });
    const set = await post('/auth/set-password', { password }, cookieOf(signedIn));
    expect([signedIn.status, set.status]).toEqual([200, 200]);
    expect((await post('/auth/password', { password: `${password}s` })).status).toBe(401);
    expect((await post('/auth/password', { password })).status).toBe(200);
    expect(await desktop.quit()).toBe(0);
  });

  it('tells a change by notify-send where Electron shows no notifications', async () => {
    await prepare([], { STAND_IN_NOTIFICATIONS: 'none' });
    const told = join(world.folder, 'told');
    const notifySend = join(world.folder, 'bin/notify-send');
    await writeFile(notifySend, `#!/bin/sh\nprintf '%s\\n' "$@" >> '${told}'\n`);
    await chmod(notifySend, 0o755);
    const desktop = world.start(['--hidden']);
    await knows(desktop, world.address);
    world.address = '91.7.33.20';
    await desktop.do('tray.choose', ['Check now']);
    await knows(desktop, '91.7.33.20');
    await expect
      .poll(() => readFile(told, 'utf8').catch(() => ''))
      .toContain('from 81.2.69.142 to 91.7.33.20');
    expect(desktop.notes.map(({ what }) => what)).not.toContain('notification.shown');
    expect(await desktop.quit()).toBe(0);
  });
});
