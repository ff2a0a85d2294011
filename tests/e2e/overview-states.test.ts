// Every state of the overview that a healthy host does not show by itself.

import { describe, expect, it } from 'vitest';
import { outageNow } from '../support/canned-events.ts';
import {
  confirmedSnapshot,
  degradedSnapshot,
  egressSetSnapshot,
  firstMinutesSnapshot,
  mobileSnapshot,
  offlineSnapshot,
  pausedSnapshot,
  tunnelSnapshot,
  unknownSnapshot,
} from '../support/canned-snapshots.ts';
import { MockRefusal } from '../support/mock-refusal.ts';
import { needs } from '../support/needs.ts';
import { overviewUnderTest, plain } from './overview-under-test.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  const seen = overviewUnderTest();

  it.each([
    [
      'online',
      confirmedSnapshot,
      'Your address is confirmed',
      /^The line has been up for 1 d [12] h/,
    ],
    [
      'degraded',
      degradedSnapshot,
      'Your address is confirmed',
      /^The line has not been well for 1[12] m/,
    ],
    ['offline', offlineSnapshot, 'The line is down', /^The line has been down for 3 m/],
    [
      'unknown',
      unknownSnapshot,
      'Your address is unknown right now',
      /^Nothing has been known of the line for (2 h|1 h 59 m)/,
    ],
    [
      'never-watched',
      firstMinutesSnapshot,
      'Your address is confirmed',
      /^Whether the line is up is not known yet/,
    ],
  ])(
    'a line that is %s is said in words, and unknown is never down',
    async (name, snapshot, words, line) => {
      const overview = await seen.show(snapshot);
      expect(await overview.heading.textContent()).toBe(words);
      expect(plain(await overview.link.innerText())).toMatch(line);
      await seen.look(`line-${name}`);
    },
  );

  it('a pause says until when it lasts, on every part that tells the state, and can be ended', async () => {
    const overview = await seen.show(pausedSnapshot);
    expect(await overview.heading.textContent()).toBe('Watching is paused');
    const line = seen.page.locator('.pause-line');
    expect(plain(await line.innerText())).toMatch(/^Until \d+ \w+ \d{4}, \d\d:\d\d/);
    expect(await overview.link.count()).toBe(0);
    expect(await seen.page.title()).toBe('Overview · paused · IP Beacon');
    const icon = seen.page.locator('link[rel="icon"]');
    expect(await icon.getAttribute('href')).toBe('/beacon-paused.svg');
    await seen.look('paused');
    await line.getByRole('button', { name: 'Resume' }).click();
    await expect.poll(() => seen.host.world.snapshot.pause).toBeNull();
    seen.host.mock.push('snapshot', seen.host.world.snapshot);
    await overview.heading.getByText('Your address is confirmed').waitFor();
    // Not at the start of the page, where the keyboard would begin again.
    await seen.page.locator('#content:focus').waitFor();
  });

  it('a pause is begun, and ended, from the palette', async () => {
    await seen.show(confirmedSnapshot);
    const choose = async (words: string): Promise<void> => {
      await seen.page.keyboard.press('Control+k');
      await seen.page.getByLabel('What are you looking for?').fill(words);
      await seen.page.getByRole('menuitem').first().click();
    };
    const pause = () => seen.host.world.snapshot.pause;
    const pausedAt = Date.now();
    await choose('pause 15');
    await expect.poll(pause).not.toBeNull();
    expect((pause()?.until ?? 0) - pausedAt - 15 * 60_000).toBeLessThan(60_000);
    seen.host.mock.push('snapshot', seen.host.world.snapshot);
    await seen.page.locator('.pause-line').waitFor();
    await choose('pause until you');
    await expect.poll(() => pause()?.until).toBeNull();
    await choose('resume');
    await expect.poll(pause).toBeNull();
  });

  it('network and place are told, and a tunnel, a VPN and NAT with their reasons', async () => {
    const overview = await seen.show(tunnelSnapshot);
    expect(await overview.fact('IPv4', 'Provider').innerText()).toBe(
      'Private Relay & Sons <Hosting> AS64510',
    );
    expect(await overview.fact('IPv4', 'Where').innerText()).toBe('Malmö, Sweden');
    expect(await overview.fact('IPv6', 'Where').innerText()).toBe('Austria');
    for (const [badge, reason] of [
      ['Through a tunnel', 'The interface wg0 carries the default route'],
      ['VPN or proxy', 'known for VPNs or proxies'],
      ['Double NAT', 'outer address is 192.168.0.2'],
    ] as const) {
      await overview.badge('IPv4', badge).click();
      await overview.tooltip.getByText(reason).waitFor();
    }
    await seen.page.keyboard.press('Escape');
    await overview.tooltip.waitFor({ state: 'detached' });
    await seen.look('tunnel');
    await overview.mask.click();
    await overview.evidence('IPv4').click();
    await overview.drawer.getByText('….relay.example').waitFor();
    await overview.drawer.getByRole('button', { name: 'Close' }).click();
    await overview.badge('IPv4', 'Double NAT').click();
    await overview.tooltip.getByText('outer address is 192.168.•.•').waitFor();
  });

  it('a network of phones and several networks at once are told as such', async () => {
    const overview = await seen.show(mobileSnapshot);
    await overview.badge('IPv4', 'Mobile network').waitFor();
    await overview.badge('IPv4', 'Carrier-grade NAT').waitFor();
    await overview.card('IPv6').getByText('No IPv6 address found').waitFor();
    await seen.look('mobile');
    await seen.show(egressSetSnapshot);
    expect(await overview.addresses('IPv4').count()).toBe(3);
    expect(await overview.fact('IPv4', 'Where').innerText()).toBe('Austria and Germany');
  });

  it('an outage that begins is told at once, with where to read more', async () => {
    const overview = await seen.show(confirmedSnapshot);
    await overview.eventLinks.nth(5).waitFor();
    seen.events = [outageNow(seen.now), ...seen.events.slice(0, 5)];
    const { snapshot } = seen.host.world;
    seen.host.mock.push('snapshot', {
      ...snapshot,
      revision: 11,
      link: { ...snapshot.link, state: 'offline', since: Date.now() },
    });
    const first = overview.eventLinks.first();
    await first.getByText('The line went down and is still down').waitFor();
    expect(await first.getAttribute('href')).toBe('/history/report');
    expect(await overview.heading.textContent()).toBe('The line is down');
  });

  it('a look shows each source as it answers, and who may still be asked', async () => {
    const overview = await seen.show(confirmedSnapshot);
    const { snapshot } = seen.host.world;
    seen.host.mock.push('snapshot', { ...snapshot, revision: 11, looking: true });
    await overview.checkNow.getByText('Checking…').waitFor();
    await overview.checkNow.click();
    await seen.page.getByRole('heading', { name: 'Looking now' }).waitFor();
    await overview.look.getByText('in line').first().waitFor();
    for (const observation of snapshot.families.ipv4.evidence)
      seen.host.mock.push('observation', observation);
    await overview.lookSummary.getByText('3 answers so far').waitFor();
    const answered = overview.look.locator('.look-line:not([data-state=waiting])');
    expect(await answered.locator('.look-operator').allInnerTexts()).toEqual([
      'echo.example',
      'stun.example',
      'trace.example',
    ]);
    expect((await answered.locator('.look-ms').allInnerTexts()).map(plain)).toEqual([
      '38 ms',
      '21 ms',
      '112 ms',
    ]);
    await seen.look('looking');
    seen.host.mock.push('snapshot', { ...snapshot, revision: 12 });
    await overview.lookSummary.getByText('4 of 6 sources answered').waitFor();
    expect(await overview.look.getByText('in line').count()).toBe(0);
  });

  it('a check that is refused says why, and the strip that fails tries again', async () => {
    const body = { code: 'internal', message: 'It failed inside.', id: 'a1b2c3d4' } as const;
    seen.refuse('history.series', new MockRefusal(500, body));
    seen.refuse('address.check', new MockRefusal(500, body));
    const overview = await seen.show(confirmedSnapshot);
    await overview.checkNow.click();
    await seen.page.getByRole('alert').getByText('The look could not be started.').waitFor();
    await overview.day.getByText('It failed inside.').waitFor();
    seen.refuse('history.series', null);
    await overview.day.getByRole('button', { name: 'Try again' }).click();
    await overview.strip.waitFor();
  });
});
