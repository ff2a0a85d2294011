// The desktop host over the stand-in for Electron, without Chromium's own start: our own code alone.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DesktopProcess } from '../support/electron/desktop-process.ts';
import { type DesktopUnderTest, prepareDesktop } from '../e2e/launch-desktop.ts';
import { ms, percentile, printTable } from './table.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const idleSeconds = 120;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(2)} MB`;

let world: DesktopUnderTest;
beforeAll(async () => {
  world = await prepareDesktop({
    config: ['interface:', '  firstStepsDone: true'],
    environment: { STAND_IN_TIMERS: '1' },
  });
});
afterAll(() => world.remove());

const known = (desktop: DesktopProcess): Promise<unknown> =>
  desktop.noted('tray.setToolTip', (text) => String(text).includes(world.address));
const at = (desktop: DesktopProcess, what: string): number =>
  desktop.notes.find((note) => note.what === what)?.at ?? Number.NaN;
const cpuSeconds = ({ child }: DesktopProcess): number => {
  const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(stat[11]) + Number(stat[12])) / 100;
};

/** What the main process reads: its own file and those it shares with the command line; the part of the bots apart. */
const bytesIn = (...folders: readonly string[]): number =>
  folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.js') && !file.endsWith('/ip-beacon.js'))
    .reduce((sum, file) => sum + statSync(file).size, 0);

interface Opening {
  /** From the click on "Open" to the frame in which the address stands, in a window that is made anew. */
  readonly wholeMs: number;
  /** Of that, from where the page begins to load. */
  readonly pageMs: number;
}

async function openWindow(desktop: DesktopProcess): Promise<Opening> {
  const from = desktop.notes.length;
  const clickedAt = performance.timeOrigin + performance.now();
  await desktop.do('tray.choose', ['Open IP Beacon']);
  await desktop.noted('window.shown', undefined, from);
  const page = await desktop.page();
  await page.waitForFunction(() => 'seenAt' in window);
  const { seenAt, beganAt } = await page.evaluate(() => ({
    seenAt: (window as never as { seenAt: number }).seenAt,
    beganAt: performance.timeOrigin,
  }));
  return { wholeMs: seenAt - clickedAt, pageMs: seenAt - beganAt };
}

it('starts, opens its window and idles', async () => {
  const icons: number[] = [];
  const menus: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const desktop = world.start(['--hidden']);
    await desktop.noted('tray.setContextMenu');
    const from = at(desktop, 'main.started');
    icons.push(at(desktop, 'tray.made') - from);
    menus.push(at(desktop, 'tray.setContextMenu') - from);
    await known(desktop);
    await desktop.quit();
  }

  const idle = world.start(['--hidden']);
  await known(idle);
  await sleep(45_000);
  const before = cpuSeconds(idle);
  const from = idle.notes.length;
  await sleep(idleSeconds * 1_000);
  const cpuShare = (cpuSeconds(idle) - before) / idleSeconds;
  const timers = idle.notes.slice(from).filter(({ what }) => what.startsWith('timer.'));

  await idle.do('tray.choose', ['Open IP Beacon']);
  const { endpoint } = await idle.noted<{ endpoint: string }>('browser.opened');
  const browser = await chromium.connectOverCDP(endpoint);
  await browser.contexts()[0]?.addInitScript(() => {
    const look = (): void => {
      if (document.querySelector('.address-text') === null) requestAnimationFrame(look);
      else
        requestAnimationFrame(() => {
          (window as never as { seenAt: number }).seenAt =
            performance.timeOrigin + performance.now();
        });
    };
    requestAnimationFrame(look);
  });
  const opens: Opening[] = [];
  for (let run = 0; run < 15; run += 1) {
    await idle.do('window.destroy');
    await sleep(500);
    opens.push(await openWindow(idle));
  }

  const middle = (of: (opening: Opening) => number): number => percentile(opens.map(of), 0.5);
  expect(icons.length).toBe(7);
  printTable(
    `Desktop host over the stand-in (idle for ${idleSeconds} s)`,
    ['measure', 'bar', 'value'],
    [
      [
        'main module read to the icon in the tray, median of 7',
        '250 ms',
        ms(percentile(icons, 0.5)),
      ],
      ['and to its menu', '', ms(percentile(menus, 0.5))],
      ['main bundle', '2.5 MB', megabytes(bytesIn(join(dist, 'main'), join(dist, 'main/chunks')))],
      ['what a bot loads beside it', '', megabytes(bytesIn(join(dist, 'main/chunks/bots')))],
      [
        'window from the tray to the address on the screen, median of 15',
        '300 ms',
        ms(middle(({ wholeMs }) => wholeMs)),
      ],
      ['of that from where its page begins to load', '', ms(middle(({ pageMs }) => pageMs))],
      ['processor while nothing is shown', '0.2 % of a core', `${(cpuShare * 100).toFixed(2)} %`],
      [
        'timers under 1 s while nothing is shown',
        'none that goes on',
        `${timers.filter(({ what }) => what === 'timer.each').length} that go on, ${timers.length} single ones`,
      ],
    ],
  );
});
