// The overview's strip of the last 24 hours, by keyboard, by pointer and as a table.

import { describe, expect, it } from 'vitest';
import { confirmedSnapshot, firstMinutesSnapshot } from '../support/canned-snapshots.ts';
import { needs } from '../support/needs.ts';
import { accessibilityProblems, sidewaysOverflow } from './browser.ts';
import { overviewUnderTest, plain } from './overview-under-test.ts';
import { tabTo } from './tab-to.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  const seen = overviewUnderTest();

  it('the strip is read by keyboard, bar by bar, with the exact times', async () => {
    const overview = await seen.show(confirmedSnapshot);
    await tabTo(seen.page, overview.strip);
    const said = async () => plain((await overview.strip.getAttribute('aria-valuetext')) ?? '');
    expect(await said()).toMatch(/^\d\d:\d\d to \d\d:\d\d: /);
    expect(await overview.strip.inputValue()).toBe('95');
    await seen.page.keyboard.press('Home');
    expect(await said()).toContain('unknown 15 m');
    expect(await overview.strip.inputValue()).toBe('0');
    await seen.page.keyboard.press('PageUp');
    expect(await overview.strip.inputValue()).toBe('4');
    await seen.page.keyboard.press('End');
    await seen.page.keyboard.press('ArrowLeft');
    expect(await overview.strip.inputValue()).toBe('94');
    expect(await overview.readout.innerText()).toContain('half within');
    await seen.page.keyboard.press('Escape');
    expect(await overview.readout.innerText()).toContain('Degraded');
    await overview.strip.blur();
  });

  it('the strip is read by pointer, and a table stands behind it', async () => {
    const overview = await seen.show(confirmedSnapshot);
    const box = await overview.strip.boundingBox();
    if (box === null) throw new Error('The strip is on screen.');
    await seen.page.mouse.move(box.x + box.width * 0.02, box.y + 10);
    await overview.readout.getByText('unknown 15 m').waitFor();
    await seen.page.mouse.move(box.x + box.width / 2, box.y - 40);
    await overview.readout.getByText('Degraded').waitFor();
    expect(await overview.uptime.innerText()).toMatch(
      /^[\d.]+% up today, [\d.]+% of the day known$/,
    );
    await overview.toggleTable.click();
    await overview.table.waitFor();
    const rows = await overview.table.getByRole('row').count();
    expect(rows).toBeGreaterThanOrEqual(96);
    expect(plain(await overview.table.getByRole('row').last().innerText())).toContain('15 m');
    expect(await accessibilityProblems(seen.page)).toEqual([]);
    await overview.toggleTable.click();
    await overview.table.waitFor({ state: 'detached' });
  });

  it('a line that was never watched teaches what will stand there', async () => {
    seen.events = [];
    await seen.page.route('**/api/history.series?*', (route) => route.fulfill({ json: [] }));
    const overview = await seen.show(firstMinutesSnapshot);
    await overview.day.getByText('one bar for each quarter of an hour').waitFor();
    await overview.events.getByText('Changes of your address and outages').waitFor();
    await seen.look('first-minutes');
  });

  it('the day is asked for again each minute, but not while nobody sees the page', async () => {
    const asked: string[] = [];
    seen.page.on('request', (request) => {
      if (request.url().includes('/api/history.buckets')) asked.push(request.url());
    });
    await seen.page.clock.install({ time: seen.now });
    const overview = await seen.show(confirmedSnapshot);
    await overview.strip.waitFor();
    const first = asked.length;
    await seen.page.clock.runFor(61_000);
    await expect.poll(() => asked.length).toBeGreaterThan(first);
    const setVisible = (state: 'visible' | 'hidden') =>
      seen.page.evaluate((value) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, value });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await setVisible('hidden');
    const whenHidden = asked.length;
    await seen.page.clock.runFor(300_000);
    expect(asked.length).toBe(whenHidden);
    await setVisible('visible');
    await expect.poll(() => asked.length).toBeGreaterThan(whenHidden);
  });

  it('time runs from right to left where the language does', async () => {
    const overview = await seen.show(confirmedSnapshot);
    await seen.page.evaluate(() => {
      document.dir = 'rtl';
    });
    await overview.strip.focus();
    await seen.page.keyboard.press('ArrowRight');
    expect(await overview.strip.inputValue()).toBe('94');
    const box = await overview.strip.boundingBox();
    if (box === null) throw new Error('The strip is on screen.');
    await seen.page.mouse.move(box.x + box.width - 3, box.y + 10);
    expect(await overview.strip.inputValue()).toBe('0');
    expect(await sidewaysOverflow(seen.page)).toBe(0);
  });

  it('shapes tell the states apart without colours', async () => {
    await seen.page.emulateMedia({ forcedColors: 'active' });
    const overview = await seen.show(confirmedSnapshot);
    await seen.look('forced-colours');
    const fills = await overview.day
      .locator('.strip path')
      .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
    // Up and degraded share the text's colour: their height tells them apart.
    expect(new Set(fills).size).toBeGreaterThanOrEqual(4);
  });
});
