// What leads on from the overview, and what it tells of by itself.

import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import { confirmedSnapshot } from '../support/canned-snapshots.ts';
import { needs } from '../support/needs.ts';
import {
  type RecordedNotification,
  recordNotifications,
} from '../support/recorded-notifications.ts';
import { accessibilityProblems } from './browser.ts';
import { overviewUnderTest, plain } from './overview-under-test.ts';
import { tabTo } from './tab-to.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  const seen = overviewUnderTest();

  const told = () =>
    seen.page.evaluate(() =>
      (window as unknown as { readonly told: readonly RecordedNotification[] }).told.map(
        ({ title, body, tag }) => ({ title, body, tag }),
      ),
    );

  const setVisible = (state: 'visible' | 'hidden') =>
    seen.page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);

  /** The newest change once more, as a later one to this address. */
  function pushChange(id: number, address: string): void {
    const [newest] = seen.host.world.history;
    if (newest === undefined) throw new Error('A change is canned.');
    const change: Change = { ...newest, id, after: [address] };
    seen.host.mock.push('change', change);
  }

  it('the browser tells of a change when it was asked to, and only while nobody sees the page', async () => {
    await seen.page.addInitScript(recordNotifications);
    const overview = await seen.show(confirmedSnapshot);
    await tabTo(seen.page, overview.tellMe);
    await seen.page.keyboard.press('Enter');
    await overview.stopTelling.waitFor();
    await seen.page.reload();
    await overview.stopTelling.waitFor();
    await overview.transport.getByText('Connected').waitFor({ state: 'attached' });

    pushChange(90, '198.51.100.90');
    await overview.toasts.getByText(/to 198\.51\.100\.90/).waitFor();
    expect(await told()).toEqual([]);
    await setVisible('hidden');
    pushChange(91, '198.51.100.91');
    await expect.poll(told).toHaveLength(1);
    const [first] = await told();
    expect(first).toMatchObject({ title: 'Your address changed', tag: 'ip-beacon-change-91' });
    expect(plain(first?.body ?? '')).toContain('to 198.51.100.91');

    await seen.page.evaluate(() => {
      const [shown] = (window as unknown as { readonly told: readonly EventTarget[] }).told;
      shown?.dispatchEvent(new Event('click'));
    });
    await seen.page.waitForURL('**/history/91');
    await seen.page.goBack();
    await overview.dismissToasts();
    // An older one that comes to the front again is no news.
    expect(await told()).toHaveLength(1);
    await overview.stopTelling.click();
    await overview.tellMe.waitFor();
    pushChange(92, '198.51.100.92');
    await overview.toasts.getByText(/to 198\.51\.100\.92/).waitFor();
    expect(await told()).toHaveLength(1);
  });

  it('the evidence says where provider and country come from, and leads to the family’s history', async () => {
    const overview = await seen.show(confirmedSnapshot);
    await overview.evidence('IPv6').click();
    await overview.drawer.getByRole('heading', { name: 'Evidence for IPv6' }).waitFor();
    await overview.drawer.getByRole('link', { name: 'Route Views' }).waitFor();
    expect(await accessibilityProblems(seen.page)).toEqual([]);
    await overview.drawer.getByRole('link', { name: 'IPv6 history' }).click();
    await seen.page.waitForURL('**/history?family=ipv6');
    await overview.drawer.waitFor({ state: 'detached' });
  });

  it('since when the line is so, and the address is there, is said exactly to the keyboard too', async () => {
    const overview = await seen.show(confirmedSnapshot);
    const exact = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/;
    await tabTo(seen.page, overview.link.getByRole('button'));
    await overview.tooltip.getByText(exact).waitFor();
    await seen.page.keyboard.press('Escape');
    await overview.tooltip.waitFor({ state: 'detached' });
    await tabTo(seen.page, overview.fact('IPv4', 'Yours since').getByRole('button'));
    await overview.tooltip.getByText(exact).waitFor();
  });

  it('the charts of the line are one press away', async () => {
    const overview = await seen.show(confirmedSnapshot);
    // Its years of canned minutes are worked out by the test itself, which would hold everything up.
    await seen.page.unrouteAll({ behavior: 'ignoreErrors' });
    await overview.day.getByRole('link', { name: 'Charts of the line' }).click();
    await seen.page.waitForURL('**/history/line');
    await seen.page.getByRole('heading', { level: 1 }).waitFor();
  });
});
