import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../support/ask.ts';
import { cookieOf, startTestServer, type TestServer } from '../support/test-server.ts';

const publicHost = 'beacon.example.org';
const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': publicHost };

function signInThroughProxy(
  server: TestServer,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const token = new URL(server.running.signInUrl()).hash.slice(1);
  return server.ask({
    method: 'POST',
    path: '/auth/link',
    headers: { 'content-type': 'application/json', ...forwarded, ...headers },
    body: JSON.stringify({ token }),
  });
}

describe('behind a trusted proxy that ends TLS', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      settings: { trustedProxies: ['127.0.0.0/8'], allowedHosts: [publicHost] },
    });
  });
  afterAll(() => server.stop());

  it('sets a cookie that is Secure and bound to the host, and HSTS', async () => {
    const answer = await signInThroughProxy(server, { origin: `https://${publicHost}` });
    expect({
      status: answer.status,
      cookies: answer.headers['set-cookie'],
      hsts: answer.headers['strict-transport-security'],
    }).toEqual({
      status: 200,
      cookies: [
        expect.stringMatching(
          /^__Host-ip-beacon=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
        ),
      ],
      hsts: 'max-age=31536000',
    });
    const read = await server.ask({
      path: '/api/about.get',
      headers: { ...forwarded, cookie: cookieOf(answer) },
    });
    expect(read.status).toBe(200);
  });

  it.each([`http://${publicHost}`, 'https://evil.example', `https://${publicHost}:444`])(
    'refuses the Origin %s',
    async (origin) => {
      expect((await signInThroughProxy(server, { origin })).status).toBe(403);
    },
  );

  it('refuses a forwarded host that is not ours', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' };
    expect((await signInThroughProxy(server, headers)).status).toBe(421);
  });
});

describe('without a trusted proxy', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ settings: { allowedHosts: [publicHost] } });
  });
  afterAll(() => server.stop());

  it('believes no X-Forwarded header', async () => {
    const answer = await signInThroughProxy(server, { origin: server.origin });
    expect({ status: answer.status, hsts: answer.headers['strict-transport-security'] }).toEqual({
      status: 200,
      hsts: undefined,
    });
    expect(cookieOf(answer)).toMatch(/^ip-beacon=/);
    expect((await signInThroughProxy(server, { origin: `https://${publicHost}` })).status).toBe(
      403,
    );
  });

  it('accepts the page over TLS when the proxy passes on Host, although it does not say so', async () => {
    const answer = await signInThroughProxy(server, {
      host: publicHost,
      origin: `https://${publicHost}`,
    });
    expect(answer.status).toBe(200);
  });
});
