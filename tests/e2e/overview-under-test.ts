import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { HistoryEvent } from '../../shared/domain/event.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { cannedEvents } from '../support/canned-events.ts';
import type { ContractName } from '../../shared/contract/index.ts';
import type { MockRefusal } from '../support/mock-refusal.ts';
import {
  accessibilityProblems,
  keepScreenshot,
  launchBrowser,
  newReader,
  sidewaysOverflow,
  watchConsole,
} from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';
import { overviewPage } from './pages/overview-page.ts';
import { routeDay } from './route-day.ts';

/** With every white space, also those that do not break, as a space. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

interface OverviewUnderTest {
  readonly now: number;
  readonly page: Page;
  readonly host: MockHostUnderTest;
  /** Makes a call fail, which the console may complain about; null lets it answer again. */
  readonly refuse: (name: ContractName, refusal: MockRefusal | null) => void;
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
  let complaints: readonly string[] = [];
  const refused = new Set<ContractName>();
  let events: readonly HistoryEvent[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    host = await launchMockHost(true);
    events = cannedEvents(now);
    const context = await newReader(browser);
    complaints = watchConsole(context);
    refused.clear();
    page = await context.newPage();
    await routeDay(page, now, () => events);
  });
  afterEach(async () => {
    await page.context().close();
    await host.stop();
    const expected = (complaint: string): boolean =>
      [...refused].some((name) => complaint.includes(`/api/${name}`));
    expect(complaints.filter((complaint) => !expected(complaint))).toEqual([]);
  });

  return {
    now,
    get page() {
      return page;
    },
    get host() {
      return host;
    },
    refuse: (name, refusal) => {
      refused.add(name);
      host.refuse(name, refusal);
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
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 860 });
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
        await keepScreenshot(page, `overview-${name}-${width}`);
      }
    },
  };
}
