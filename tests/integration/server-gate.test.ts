import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/server/headers.ts';
import { contractNames, rightInputs } from '../support/contract-double.ts';
import { cannedStorage } from '../support/canned-storage.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer({ settings: { allowedHosts: ['beacon.home.arpa'] } });
  cookie = await server.signIn();
});
afterAll(() => server.stop());

const command = JSON.stringify(rightInputs['sources.setEnabled']);
const json = { 'content-type': 'application/json' };

/** Writes text as it is and reads until the server closes. */
const speak = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (data) => (heard += data.toString('utf8')));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });

describe('Host', () => {
  it.each(['127.0.0.1', 'localhost', 'LOCALHOST.:8470', '[::1]:8470', 'beacon.home.arpa'])(
    'answers to %s',
    async (host) => {
      expect((await server.ask({ path: '/healthz', headers: { host } })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example:8470',
    '203.0.113.9',
    'beacon.home.arpa@evil.example',
    '[::ffff:203.0.113.9]',
    '127.0.0.1:99999999',
  ])('does not answer to %s, on any route', async (host) => {
    for (const path of [
      '/',
      '/healthz',
      '/metrics',
      '/export/changes.csv',
      '/api/snapshot.get',
      '/auth/state',
      '/nothing',
    ]) {
      const answer = await server.ask({ path, headers: { host, cookie } });
      expect({ path, status: answer.status }).toEqual({ path, status: 421 });
      expect(JSON.parse(answer.text)).toEqual({
        error: { code: 'wrong-host', message: expect.stringContaining('server.allowedHosts') },
      });
    }
  });

  it('does not answer a request without one', async () => {
    expect(await speak(server.port, 'GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /);
  });
});

describe('a call that changes something', () => {
  let before: number;
  beforeEach(() => {
    before = server.contract.called.length;
  });

  const post = (headers: Readonly<Record<string, string>>, body = command) =>
    server.ask({
      method: 'POST',
      path: '/api/sources.setEnabled',
      headers: { cookie, ...headers },
      body,
    });

  it('is carried out for the page itself', async () => {
    const answer = await post({ origin: server.origin, ...json });
    expect({ status: answer.status, text: answer.text }).toEqual({ status: 200, text: '{}' });
    expect(server.contract.called.slice(before)).toEqual(['sources.setEnabled']);
  });

  it.each([
    'http://evil.example',
    'null',
    'http://127.0.0.1:1',
    'http://127.0.0.1.evil.example',
    'javascript:alert(1)',
    'not an origin',
  ])('is refused from %s', async (origin) => {
    const answer = await post({ origin, ...json });
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({
      status: 403,
      body: { error: { code: 'wrong-origin', message: expect.any(String) } },
    });
    expect(server.contract.called.length).toBe(before);
  });

  it('is refused without Origin, with a sentence that says why', async () => {
    const answer = await post(json);
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({
      status: 403,
      body: {
        error: {
          code: 'no-origin',
          message:
            'Only the page of IP Beacon may do this: the call has no Origin header, and API keys for programs do not exist yet.',
        },
      },
    });
    expect(server.contract.called.length).toBe(before);
  });

  it.each([
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ])(
    'arrives as a cross-site no-cors POST of %s and changes nothing, even with the right Origin',
    async (type) => {
      const crossSite = await post({ origin: 'http://evil.example', 'content-type': type });
      expect(crossSite.status).toBe(403);
      const sameSite = await post({ origin: server.origin, 'content-type': type });
      expect({ status: sameSite.status, body: JSON.parse(sameSite.text) }).toEqual({
        status: 415,
        body: {
          error: { code: 'media-type', message: expect.stringContaining('application/json') },
        },
      });
      expect(server.contract.called.length).toBe(before);
    },
  );

  it('is refused without a content type', async () => {
    expect((await post({ origin: server.origin }, '')).status).toBe(415);
  });

  it('is not carried out by GET', async () => {
    const input = encodeURIComponent(command);
    const answer = await server.get(`/api/sources.setEnabled?input=${input}`, cookie);
    expect({ status: answer.status, allow: answer.headers.allow }).toEqual({
      status: 405,
      allow: 'POST',
    });
    expect(server.contract.called.length).toBe(before);
  });

  it('is refused over 64 KiB', async () => {
    const body = JSON.stringify({ path: 'a.b', value: 'x'.repeat(65_536) });
    const answer = await post({ origin: server.origin, ...json }, body);
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({
      status: 413,
      body: { error: { code: 'too-large', message: 'The body is over 64 KiB.' } },
    });
  });

  it.each(['{', '', '{"__proto__": {"a": 1}}', '{"constructor": {"prototype": {}}}'])(
    'is refused with the body %j',
    async (body) => {
      const answer = await post({ origin: server.origin, ...json }, body);
      expect(answer.status).toBe(400);
      expect(server.contract.called.length).toBe(before);
    },
  );
});

it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
  'does not answer %s',
  async (method) => {
    const headers = { origin: server.origin, 'x-canary': 'canary-77aa', cookie };
    const answer = await server.ask({ method, path: '/api/snapshot.get', headers });
    expect({ status: answer.status, allow: answer.headers.allow }).toEqual({
      status: 405,
      allow: 'GET, HEAD, POST',
    });
    expect(answer.text).not.toContain('canary-77aa');
  },
);

it.each(contractNames)('does not answer %s to a browser that is signed out', async (name) => {
  const before = server.contract.called.length;
  const answers = [
    await server.get(`/api/${name}`),
    await server.post(`/api/${name}`, rightInputs[name]),
  ];
  for (const { status, text } of answers) {
    expect({ status, body: JSON.parse(text) }).toEqual({
      status: 401,
      body: {
        error: {
          code: 'signed-out',
          message: 'Sign in first, with the one-time link or the password.',
        },
      },
    });
  }
  expect(server.contract.called.length).toBe(before);
});

describe('security headers', () => {
  const every = {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };

  it.each([
    { method: 'GET', path: '/', status: 200, cache: 'no-cache' },
    { method: 'GET', path: '/history/7', status: 200, cache: 'no-cache' },
    {
      method: 'GET',
      path: '/assets/main-4f2a91cc.js',
      status: 200,
      cache: 'public, max-age=31536000, immutable',
    },
    { method: 'GET', path: '/missing.js', status: 404, cache: 'no-store' },
    { method: 'GET', path: '/%zz', status: 400, cache: 'no-store' },
    { method: 'GET', path: '/api/snapshot.get', status: 200, cache: 'no-store' },
    { method: 'HEAD', path: '/api/snapshot.get', status: 200, cache: 'no-store' },
    { method: 'GET', path: `/api/${'x'.repeat(300)}`, status: 404, cache: 'no-store' },
    { method: 'GET', path: '/api/about.get?input={', status: 400, cache: 'no-store' },
    { method: 'GET', path: '/auth/state', status: 200, cache: 'no-store' },
    { method: 'POST', path: '/auth/link', status: 415, cache: 'no-store' },
    { method: 'GET', path: '/healthz', status: 200, cache: 'no-store' },
    { method: 'GET', path: '/readyz', status: 200, cache: 'no-store' },
    { method: 'GET', path: '/metrics', status: 200, cache: 'no-store' },
    { method: 'GET', path: '/export/changes.csv', status: 200, cache: 'no-store' },
    { method: 'GET', path: '/export/changes.exe', status: 404, cache: 'no-store' },
    { method: 'HEAD', path: '/export/changes.csv', status: 404, cache: 'no-store' },
    { method: 'GET', path: '/ws', status: 426, cache: 'no-store' },
    { method: 'TRACE', path: '/', status: 405, cache: 'no-store' },
  ])('stand on $method $path ($status)', async ({ method, path, status, cache }) => {
    const answer = await server.ask({ method, path, headers: { cookie } });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({ ...every, 'cache-control': cache });
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    expect(answer.text).not.toMatch(/\bat .+:\d+:\d+/);
  });

  it.each([
    { sent: 'this is not HTTP\r\n\r\n', status: 400 },
    { sent: `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, status: 431 },
  ])('stand on what the HTTP parser refuses with $status', async ({ sent, status }) => {
    const heard = await speak(server.port, sent);
    expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    for (const [name, value] of Object.entries(every)) expect(heard).toContain(`${name}: ${value}`);
  });
});

describe('health', () => {
  const healthyStorage = cannedStorage(Date.UTC(2026, 0, 1));
  afterEach(() => server.setHealth({ ready: true, problems: [], storage: null }));

  it('says that the process is alive whatever the app says', async () => {
    server.setHealth({ ready: false, problems: ['The history cannot be opened.'], storage: null });
    const alive = await server.get('/healthz');
    const ready = await server.get('/readyz');
    expect({ status: alive.status, text: alive.text }).toEqual({
      status: 200,
      text: '{"alive":true}',
    });
    expect({ status: ready.status, body: JSON.parse(ready.text) }).toEqual({
      status: 503,
      body: { ready: false, problems: ['The history cannot be opened.'], storage: null },
    });
  });

  it('tells how the history is, but not where', async () => {
    server.setHealth({ ready: true, problems: [], storage: healthyStorage });
    const { folder: _, nextBackupAt: _unsaid, ...storage } = healthyStorage;
    const answer = await server.get('/readyz');
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({
      status: 200,
      body: { ready: true, problems: [], storage },
    });
  });

  it('is not ready when the history cannot be written', async () => {
    const reason = 'The disk is full.';
    server.setHealth({
      ready: true,
      problems: [],
      storage: { ...healthyStorage, state: 'degraded', reason },
    });
    const answer = await server.get('/readyz');
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toMatchObject({
      status: 503,
      body: { ready: false, problems: [reason], storage: { state: 'degraded', reason } },
    });
  });
});
