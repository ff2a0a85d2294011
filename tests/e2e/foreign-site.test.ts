import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchBrowser, newReader } from './browser.ts';
import type { HostUnderTest } from './host-under-test.ts';
import { launchServerHost } from './launch-server-host.ts';

// A name of the attacker's that resolves to this machine: DNS rebinding, as a browser lives through it.
const foreignName = 'rebound.example';

describe.skipIf(!needs('chromium'))('a foreign site in Chromium', () => {
  let host: HostUnderTest;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let attacker: Server;
  let attackerUrl: string;

  beforeAll(async () => {
    attacker = createServer((_request, response) => response.end('<title>Win a prize</title>'));
    attacker.listen(0, '127.0.0.1');
    await once(attacker, 'listening');
    attackerUrl = `http://${foreignName}:${(attacker.address() as AddressInfo).port}/`;
    host = await launchServerHost();
    browser = await launchBrowser(`--host-resolver-rules=MAP ${foreignName} 127.0.0.1`);
    context = await newReader(browser);
    page = await context.newPage();
    await page.goto(host.signInLink);
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByRole('button', { name: 'Check now' }).waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await host.stop();
    attacker.close();
  });

  const ownSources = async (): Promise<readonly boolean[]> => {
    const answer = await page.request.get(`${host.url}/api/sources.list`);
    const sources = (await answer.json()) as readonly { builtIn: boolean; enabled: boolean }[];
    return sources.filter(({ builtIn }) => !builtIn).map(({ enabled }) => enabled);
  };

  it('reads nothing through a name that was rebound to this machine', async () => {
    const foreign = await context.newPage();
    const answer = await foreign.goto(host.url.replace('127.0.0.1', foreignName));
    expect(answer?.status()).toBe(421);
    const status = await foreign.evaluate(async () => (await fetch('/api/snapshot.get')).status);
    expect(status).toBe(421);
  });

  /** Runs in a page: posts a command, as a script of that page can. */
  const post = async ({ url, type }: { readonly url: string; readonly type: string }) => {
    const init: RequestInit = {
      method: 'POST',
      mode: type === 'text/plain' ? 'no-cors' : 'same-origin',
      credentials: 'include',
      headers: { 'content-type': type },
      body: JSON.stringify({ id: 'echo-0', enabled: false }),
    };
    // The browser may hide the answer from the page; whether the command was carried out is another matter.
    await fetch(`${url}/api/sources.setEnabled`, init).catch(() => undefined);
  };

  it('changes nothing by a cross-site command, which the own page may give', async () => {
    const foreign = await context.newPage();
    await foreign.goto(attackerUrl);
    await foreign.evaluate(post, { url: host.url, type: 'text/plain' });
    expect(await ownSources()).toEqual([true, true, true]);
    await page.evaluate(post, { url: host.url, type: 'application/json' });
    expect(await ownSources()).toEqual([false, true, true]);
  });

  it('opens no WebSocket', async () => {
    const foreign = await context.newPage();
    await foreign.goto(attackerUrl);
    const outcome = await foreign.evaluate(
      (url) =>
        new Promise((resolve) => {
          const socket = new WebSocket(url);
          socket.addEventListener('open', () => resolve('open'));
          socket.addEventListener('error', () => resolve('refused'));
        }),
      `${host.url.replace('http', 'ws')}/ws`,
    );
    expect(outcome).toBe('refused');
  });
});
