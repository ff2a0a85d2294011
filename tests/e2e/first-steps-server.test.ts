import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchBrowser, newReader } from './browser.ts';
import type { HostUnderTest } from './host-under-test.ts';
import { launchServerHost } from './launch-server-host.ts';

describe.skipIf(!needs('chromium'))('on a server host that was never opened before', () => {
  let host: HostUnderTest;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    host = await launchServerHost(false);
    browser = await launchBrowser();
    page = await (await newReader(browser)).newPage();
    page.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
  });

  const steps = () => page.getByRole('dialog', { name: 'First steps' });

  it('the first steps come after the sign-in, and find the address', async () => {
    await page.goto(host.signInLink);
    await page.getByRole('button', { name: 'Not now' }).click();
    await steps().getByRole('button', { name: 'Find my address now' }).click();
    await steps().getByText(host.address).waitFor();
  });

  it('they stay away once they were left out, for every browser', async () => {
    await steps().getByRole('button', { name: 'Skip' }).click();
    await steps().waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText(host.address).first().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
