import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShellWorker } from '../../../../renderer/service-worker/shell-worker.ts';
import { createMemoryCaches } from '../../../support/memory-caches.ts';

const origin = 'https://beacon.example';
const script = '/assets/index-4f2a91cc.js';
const shell = { version: 'b2', files: ['/', '/theme.js', script] };

/** A browser's request; `navigate` is a mode that only a browser can set. */
const request = (path: string, mode: RequestMode = 'no-cors', method = 'GET'): Request =>
  ({ url: new URL(path, origin).href, mode, method }) as Request;
const navigate = (path: string): Request => request(path, 'navigate');

function setUp(isHostUp = true) {
  const host = { isUp: isHostUp, status: 200, asked: [] as string[] };
  const answer = async (asked: Request): Promise<Response> => {
    host.asked.push(new URL(asked.url).pathname);
    if (!host.isUp) throw new TypeError('Failed to fetch');
    return new Response(`new ${new URL(asked.url).pathname}`, { status: host.status });
  };
  const caches = createMemoryCaches(answer);
  const worker = createShellWorker(shell, { origin, fetch: answer, caches });
  const textOf = async (asked: Request): Promise<string | null> => {
    const response = worker.respond(asked);
    return response === null ? null : (await response).text();
  };
  return { host, caches, worker, textOf };
}

describe('the page without its host', () => {
  it('opens as it was kept, whatever page was wanted', async () => {
    const { host, worker, textOf } = setUp();
    await worker.install();
    host.isUp = false;
    expect(await textOf(navigate('/history/7'))).toBe('new /');
    expect(await textOf(request('/theme.js'))).toBe('new /theme.js');
    expect(await textOf(request(script))).toBe(`new ${script}`);
  });

  it.each([502, 503, 504])('opens when a proxy answers %i in its place', async (status) => {
    const { host, worker, textOf } = setUp();
    await worker.install();
    host.status = status;
    expect(await textOf(navigate('/'))).toBe('new /');
    expect((await worker.respond(navigate('/')))?.status).toBe(200);
  });

  it('cannot open where it was never kept, and says so as the browser does', async () => {
    const { worker } = setUp(false);
    await expect(worker.respond(navigate('/'))).rejects.toThrow('Failed to fetch');
  });
});

describe('the page with its host', () => {
  it('is asked for anew each time it is opened', async () => {
    const { host, worker, textOf } = setUp();
    await worker.install();
    host.asked.length = 0;
    await textOf(navigate('/'));
    await textOf(request('/theme.js'));
    expect(host.asked).toEqual(['/', '/theme.js']);
  });

  it('takes from what was kept only what is named by its content', async () => {
    const { host, worker, textOf } = setUp();
    await worker.install();
    host.asked.length = 0;
    await textOf(request(script));
    expect(host.asked).toEqual([]);
  });

  it('says itself when something inside it failed', async () => {
    const { host, worker } = setUp();
    await worker.install();
    host.status = 500;
    expect((await worker.respond(navigate('/')))?.status).toBe(500);
  });
});

it('keeps one version, and forgets the others but nothing of anybody else', async () => {
  const { caches, worker } = setUp();
  await caches.open('ip-beacon-shell-a1');
  await caches.open('another-app');
  await worker.install();
  await worker.activate();
  expect(await caches.keys()).toEqual(['another-app', 'ip-beacon-shell-b2']);
});

it('has nothing to do with what the host answers, nor with anybody else', () => {
  const { worker } = setUp();
  const paths = fc.oneof(
    fc.string().map((rest) => `/api/${encodeURIComponent(rest)}`),
    fc.constantFrom('/auth/state', '/export/changes', '/ws', '/metrics', '/healthz', '/readyz'),
  );
  fc.assert(
    fc.property(paths, fc.constantFrom('navigate', 'cors', 'no-cors'), (path, mode) => {
      expect(worker.respond(request(path, mode as RequestMode))).toBeNull();
    }),
  );
  expect([
    worker.respond(request('/', 'navigate', 'POST')),
    worker.respond(request('/assets/history-page-9c.js')),
    worker.respond(navigate('https://elsewhere.example/')),
  ]).toEqual([null, null, null]);
});
