// Every state of the interface that a healthy host does not show of its own accord.

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import {
  candidateSnapshot,
  confirmedSnapshot,
  egressSetSnapshot,
  ipv4OnlySnapshot,
  unknownSnapshot,
  waitingSnapshot,
} from '../support/canned-snapshots.ts';
import { MockRefusal } from '../support/mock-refusal.ts';
import { needs } from '../support/needs.ts';
import {
  accessibilityProblems,
  keepScreenshot,
  launchBrowser,
  newReader,
  sidewaysOverflow,
} from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';
import { historyPage } from './pages/history-page.ts';
import { overviewPage } from './pages/overview-page.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  let browser: Browser;
  let host: MockHostUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    host = await launchMockHost(true);
    page = await (await newReader(browser)).newPage();
  });
  afterEach(async () => {
    await page.context().close();
    await host.stop();
  });

  async function show(snapshot: (now: number) => Snapshot): Promise<void> {
    host.world.snapshot = snapshot(Date.now());
    await page.goto(host.url);
    await page.locator('.family').first().waitFor();
  }

  it.each([
    ['waiting', waitingSnapshot, 'Finding out your address', 'First look', 'beacon-unknown'],
    ['confirmed', confirmedSnapshot, 'Your address is confirmed', 'Confirmed', 'beacon-confirmed'],
    [
      'candidate',
      candidateSnapshot,
      'A different address was seen',
      'Confirmed',
      'beacon-confirmed',
    ],
    [
      'egress-set',
      egressSetSnapshot,
      'Several addresses are yours at once',
      'Several at once',
      'beacon-several',
    ],
    ['unknown', unknownSnapshot, 'Your address is unknown right now', 'Unknown', 'beacon-unknown'],
  ])('%s has words, a badge and an icon of its own', async (name, snapshot, words, badge, icon) => {
    await show(snapshot);
    const overview = overviewPage(page);
    expect(await overview.heading.textContent()).toBe(words);
    expect(await overview.card('IPv4').locator('.badge').first().textContent()).toBe(badge);
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toBe(`/${icon}.svg`);
    expect(await page.title()).not.toContain('203.0.113');
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 860 });
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
      await keepScreenshot(page, `state-${name}-${width}`);
    }
  });

  it('a candidate says who names it, flapping since when, and carrier-grade NAT why', async () => {
    await show(candidateSnapshot);
    const card = overviewPage(page).card('IPv4');
    await card.getByText('198.51.100.201 is waiting for confirmation').waitFor();
    await card.getByText('dns.example and stun.example say so').waitFor();
    await card.getByText('The address has been going back and forth since').waitFor();
    await show(ipv4OnlySnapshot);
    await overviewPage(page).badge('IPv4', 'Carrier-grade NAT').click();
    await overviewPage(page).tooltip.getByText('outer address is 100.64.12.7').waitFor();
    expect(await page.getByText('No IPv6 address found').isVisible()).toBe(true);
  });

  it('a storage that fails is said at once, in full', async () => {
    await show(unknownSnapshot);
    expect(await page.getByRole('alert').first().innerText()).toContain(
      'No space is left on the disk of /var/lib/ip-beacon.',
    );
  });

  it('a change that is pushed changes the page and is told until it is dismissed', async () => {
    await show(confirmedSnapshot);
    const overview = overviewPage(page);
    const [change] = host.world.history;
    if (change === undefined) throw new Error('A change is canned.');
    const snapshot = host.world.snapshot;
    const ipv4 = { ...snapshot.families.ipv4, addresses: ['198.51.100.99'] };
    host.mock.push('snapshot', {
      ...snapshot,
      revision: 11,
      families: { ...snapshot.families, ipv4 },
      lastChange: { ...change, after: ['198.51.100.99'] },
    });
    host.mock.push('change', { ...change, after: ['198.51.100.99'] });
    await overview.addresses('IPv4').getByText('198.51.100.99').waitFor();
    await overview.toasts.getByText(/to 198\.51\.100\.99/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, 'state-change-told');
    await overview.toasts.getByRole('button', { name: 'Dismiss' }).click();
    expect(await overview.toasts.getByRole('listitem').count()).toBe(0);
  });

  it('a host that is gone is said, with since when, and the page recovers by itself', async () => {
    await show(confirmedSnapshot);
    const overview = overviewPage(page);
    await overview.transport.getByText('Connected').waitFor();
    const { port } = host.mock;
    await host.stop();
    await page.getByText(/^Not connected since/).waitFor();
    expect(await overview.heading.textContent()).toBe('What was last seen');
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toBe('/beacon-stale.svg');
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, 'state-stale');
    host = await launchMockHost(true, port);
    await overview.transport.getByText('Connected').waitFor();
    await page.getByText(/^Not connected since/).waitFor({ state: 'detached' });
  });

  it('a session that ends leads to the sign-in page', async () => {
    await show(confirmedSnapshot);
    await overviewPage(page).transport.getByText('Connected').waitFor();
    host.mock.account.signedIn = false;
    host.mock.cut();
    await page.getByText('Use the one-time link').waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('an empty history teaches, and a failed one says why and tries again', async () => {
    const { history } = host.world;
    host.world.history = [];
    await page.goto(`${host.url}/history`);
    await page.getByRole('heading', { name: 'No change yet' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, 'state-history-empty');
    host.refuse(
      'history.changes',
      new MockRefusal(500, { code: 'internal', message: 'It failed inside.', id: 'a1b2c3d4' }),
    );
    await page.reload();
    await page.getByText('It failed inside. The log has it under a1b2c3d4.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    host.world.history = history;
    host.refuse('history.changes', null);
    await page.getByRole('button', { name: 'Try again' }).click();
    await historyPage(page).rows.first().waitFor();
  });
});
