import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { HistoryEvent } from '../../shared/domain/event.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { cannedEvents } from '../support/canned-events.ts';
import {
  accessibilityProblems,
  keepScreenshot,
  launchBrowser,
  newReader,
  sidewaysOverflow,
} from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';
import { overviewPage } from './pages/overview-page.ts';
import { routeDay } from './route-day.ts';

/** axe takes seconds for each look at a page with much on it. */
export const manyLooksMs = 60_000;

/** With every white space, also those that do not break, as a space. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

interface OverviewUnderTest {
  readonly now: number;
  readonly page: Page;
  readonly host: MockHostUnderTest;
  events: readonly HistoryEvent[];
  /** Opens the overview of a host that says this. */
  readonly show: (snapshot: (at: number) => Snapshot) => Promise<ReturnType<typeof overviewPage>>;
  /** Looks at it, wide and narrow, and keeps the pictures. */
  readonly look: (name: string) => Promise<void>;
}

/** A fresh page before a mock host for each test, whose line had a day with every state. */
export function overviewUnderTest(): OverviewUnderTest {
  const now = Date.now();
  let browser: Browser;
  let host: MockHostUnderTest;
  let page: Page;
  let events: readonly HistoryEvent[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    host = await launchMockHost(true);
    events = cannedEvents(now);
    page = await (await newReader(browser)).newPage();
    page.setDefaultTimeout(10_000);
    await routeDay(page, now, () => events);
  });
  afterEach(async () => {
    await page.context().close();
    await host.stop();
  });

  return {
    now,
    get page() {
      return page;
    },
    get host() {
      return host;
    },
    get events() {
      return events;
    },
    set events(others) {
      events = others;
    },
    show: async (snapshot) => {
      host.world.snapshot = snapshot(Date.now());
      await page.goto(host.url);
      await page.locator('.transport').getByText('Connected').waitFor({ state: 'attached' });
      const overview = overviewPage(page);
      await overview.card('IPv4').waitFor();
      return overview;
    },
    look: async (name) => {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 860 });
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
        await keepScreenshot(page, `overview-${name}-${width}`);
      }
    },
  };
}
