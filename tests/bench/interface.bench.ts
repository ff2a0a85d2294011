// The page in Chromium with the processor made four times slower: before the mock host, so that what is measured is the
// page; the chart before the server host with a history of 400 days.

import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HostUnderTest } from '../e2e/host-under-test.ts';
import { launchLivedHost } from '../e2e/launch-lived-host.ts';
import { launchMockHost, type MockHostUnderTest } from '../e2e/launch-mock-host.ts';
import { signInPage } from '../e2e/pages/sign-in-page.ts';
import { cannedHistory } from '../support/canned-history.ts';
import { frameText, timesText } from './interface/frame-text.ts';
import { lighthouseRuns, runLighthouse } from './interface/lighthouse.ts';
import { measureChart } from './interface/measure-chart.ts';
import { measureDay, settlingHours } from './interface/measure-day.ts';
import { measureLoad } from './interface/measure-load.ts';
import { measureNavigation, pointedAtMs } from './interface/measure-navigation.ts';
import { measurePeerChart } from './interface/measure-peer-chart.ts';
import { measureRows } from './interface/measure-rows.ts';
import { type OpenPage, openPage } from './interface/open-page.ts';
import { installPeers, peerVersions } from './interface/peers.ts';
import { measureProcessor, slowdown } from './interface/processor.ts';
import { ms, percentile, printTable } from './table.ts';

const artefacts = resolve(import.meta.dirname, '../../artefacts');
const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} KB`;

let peers: string;
let close = async (): Promise<void> => {};
const openBefore = async <Host extends HostUnderTest>(host: Host): Promise<OpenPage<Host>> => {
  await close();
  const opened = await openPage(host);
  ({ close } = opened);
  return opened;
};
const open = async (): Promise<OpenPage<MockHostUnderTest>> => {
  const opened = await openBefore(await launchMockHost(true));
  await opened.page.goto(opened.host.url);
  return opened;
};
beforeAll(async () => {
  mkdirSync(artefacts, { recursive: true });
  peers = installPeers(join(artefacts, 'bench-peers'));
  const index = await measureProcessor(peers);
  console.log(
    `Processor: Lighthouse's index ${index ?? 'not known'}, made ${slowdown} times slower.`,
  );
}, 300_000);
afterAll(() => close());

it('weighs the first load of the overview', async () => {
  const { host, page } = await open();
  const { scriptBytes, styleBytes, files } = await measureLoad(page, host.url);
  expect(scriptBytes).toBeGreaterThan(0);
  printTable(
    'First load of the overview, gzip',
    ['measure', 'bar', 'IP Beacon'],
    [
      ['scripts', '', kilobytes(scriptBytes)],
      ['styles', '', kilobytes(styleBytes)],
      [`in all, ${files} files`, '180 KB', kilobytes(scriptBytes + styleBytes)],
    ],
  );
});

it('asks Lighthouse', async () => {
  if (!existsSync(join(peers, 'node_modules/lighthouse'))) {
    return console.log('Without Lighthouse, which could not be installed.');
  }
  // With no other page open, which would share the processor.
  await close();
  const host = await launchMockHost(true);
  close = () => host.stop();
  const slow = await runLighthouse(peers, host.url, 'slow');
  const desktop = await runLighthouse(peers, host.url, 'desktop');
  const row = (
    title: string,
    bar: string,
    name: 'performance' | 'accessibility' | 'bestPractices',
  ) => [title, bar, String(slow[name]), String(desktop[name])];
  printTable(
    `Lighthouse ${peerVersions.lighthouse}, the overview, the median of ${lighthouseRuns} runs`,
    ['measure', 'bar', `${slowdown}× slower, slow 4G`, 'desktop'],
    [
      row('performance', '95', 'performance'),
      row('accessibility', '100', 'accessibility'),
      row('best practices', '100', 'bestPractices'),
    ],
  );
  if (slow.findings.length > 0) console.log(`What cost points: ${slow.findings.join('; ')}.`);
  expect(slow.performance).toBeGreaterThan(0);
});

it('goes from page to page', async () => {
  const { page } = await open();
  await page.locator('.family').first().waitFor();
  const pages = await measureNavigation(page, [
    ['/history'],
    ['/history', '/history/patterns'],
    ['/history', '/history/line'],
    ['/logs'],
    ['/settings'],
    ['/settings', '/settings/data'],
  ]);
  printTable(
    `From the press on a link, pointed at for ${pointedAtMs} ms, to the painted page, ${slowdown}× slower`,
    ['page', 'bar', 'first time, its code included', 'later'],
    pages.map(({ path, firstMs, laterMs }) => [path, '100 ms', ms(firstMs), timesText(laterMs)]),
  );
  expect(pages.length).toBeGreaterThan(0);
});

it('draws a year of minutes', async () => {
  const { host, page, openBlank } = await openBefore(await launchLivedHost());
  await page.goto(host.signInLink);
  await signInPage(page).notNow();
  await page.goto(`${host.url}/history/line`);
  const ours = await measureChart(page);
  const script = join(peers, 'node_modules/chart.js/dist/chart.umd.js');
  const peer = existsSync(script) ? await measurePeerChart(await openBlank(), script) : null;
  const none = 'not installed';
  printTable(
    `One year of minutes on the chart, ${slowdown}× slower`,
    ['measure', 'bar', 'IP Beacon', `Chart.js ${peerVersions['chart.js']}`],
    [
      ['press to painted, with asking', '150 ms', timesText(ours.yearMs), ''],
      [
        'data in hand to painted',
        '',
        timesText(ours.drawMs),
        peer === null ? none : timesText(peer.drawMs),
      ],
      [
        'frames of a pan',
        '32 ms',
        frameText(ours.panFrames),
        peer === null ? none : frameText(peer.panFrames),
      ],
      ['frames of a zoom', '32 ms', frameText(ours.zoomFrames), ''],
    ],
  );
  expect(percentile(ours.yearMs, 0.5)).toBeGreaterThan(0);
});

it('scrolls a hundred thousand changes', async () => {
  const { host, page, cdp } = await open();
  const rows = 100_000;
  host.world.history = cannedHistory(rows, Date.now());
  const framesAt = async (rate: number, stepPx: number): Promise<string> => {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    await page.goto(`${host.url}/history`);
    const frames = await measureRows(page, stepPx);
    expect(frames.length).toBeGreaterThan(0);
    return frameText(frames);
  };
  const table: string[][] = [];
  // As a hand turns a wheel, and as it flicks it: rows that fly past faster than they can be read are not drawn.
  for (const stepPx of [60, 240]) {
    const title = `${stepPx} pixels a frame`;
    table.push([title, '60 a second', await framesAt(1, stepPx), await framesAt(slowdown, stepPx)]);
  }
  printTable(
    'One hundred thousand changes, scrolled',
    ['frames', 'bar', 'this processor', `${slowdown}× slower`],
    table,
  );
});

it('stays open for a day', async () => {
  const days = [];
  for (const path of ['/', '/history', '/history/line']) {
    // Of its own: what a page before it has left would be collected some time later.
    const { host, page, cdp } = await openBefore(await launchMockHost(true));
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    days.push(await measureDay(host, page, cdp, path));
  }
  const growth = (before: number, after: number): string =>
    `${after > before ? '+' : ''}${((after / before - 1) * 100).toFixed(1)} %`;
  printTable(
    `24 hours of pushes (${days[0]?.pushes ?? 0}), after ${settlingHours} to settle`,
    ['page', 'bar', 'heap', 'grown by', 'detached nodes before', 'after'],
    days.map(({ path, heapBefore, heapAfter, detachedBefore, detachedAfter }) => [
      path,
      '± 5 %, none more',
      `${(heapAfter / 1e6).toFixed(1)} MB`,
      growth(heapBefore, heapAfter),
      String(detachedBefore),
      String(detachedAfter),
    ]),
  );
  expect(days).toHaveLength(3);
});
