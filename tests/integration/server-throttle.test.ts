import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const password = 'four random quiet words';
const proxy = '127.0.0.1';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ settings: { trustedProxies: [proxy] } });
  await server.post('/auth/set-password', { password }, await server.signIn());
});
afterEach(() => server.stop());

async function guess(text: string, client?: string): Promise<number> {
  const headers = {
    origin: server.origin,
    'content-type': 'application/json',
    ...(client === undefined ? {} : { 'x-forwarded-for': client }),
  };
  const body = JSON.stringify({ password: text });
  return (await server.ask({ method: 'POST', path: '/auth/password', headers, body })).status;
}

it('makes a client that guesses wait, twice as long each time, up to a minute', async () => {
  expect([await guess('a'), await guess('b'), await guess('c')]).toEqual([401, 401, 401]);
  for (const pauseMs of [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]) {
    await server.clock.advance(pauseMs - 1);
    expect({ pauseMs, status: await guess('d') }).toEqual({ pauseMs, status: 429 });
    await server.clock.advance(1);
    expect({ pauseMs, status: await guess('d') }).toEqual({ pauseMs, status: 401 });
  }
});

it('says how long to wait', async () => {
  for (let count = 0; count < 5; count += 1) {
    await guess('x');
    await server.clock.advance(count < 3 ? 0 : 1000);
  }
  const answer = await server.post('/auth/password', { password });
  expect({
    status: answer.status,
    after: answer.headers['retry-after'],
    text: answer.text,
  }).toEqual({
    status: 429,
    after: expect.stringMatching(/^[1-9]$/),
    text: expect.stringContaining('or use a one-time link.'),
  });
});

it('counts guesses that are sent at the same time', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 8 }, (_, index) => guess(`guess ${index}`)),
  );
  expect(statuses.toSorted((left, right) => left - right)).toEqual([
    401, 401, 401, 429, 429, 429, 429, 429,
  ]);
});

it('never locks the owner out: another client and the one-time link go on', async () => {
  for (let count = 0; count < 6; count += 1) await guess('x', '203.0.113.9');
  expect(await guess(password, '203.0.113.9')).toBe(429);
  expect(await guess(password, '203.0.113.10')).toBe(200);
  expect(await server.signIn()).toMatch(/^ip-beacon=/);
});

it('forgets the failures after the right password', async () => {
  expect([await guess('a'), await guess('b'), await guess(password)]).toEqual([401, 401, 200]);
  expect([await guess('a'), await guess('b'), await guess('c')]).toEqual([401, 401, 401]);
});

it('takes a whole IPv6 /64 for one client', async () => {
  const statuses = [];
  for (let count = 1; count <= 5; count += 1)
    statuses.push(await guess('x', `2001:db8:7:7::${count}`));
  expect(statuses).toEqual([401, 401, 401, 429, 429]);
});

it('believes no X-Forwarded-For of a client that is not a trusted proxy', async () => {
  const plain = await startTestServer({ files: server.files });
  const statuses = [];
  for (let count = 1; count <= 5; count += 1) {
    const answer = await plain.ask({
      method: 'POST',
      path: '/auth/password',
      headers: {
        origin: plain.origin,
        'content-type': 'application/json',
        'x-forwarded-for': `203.0.113.${count}`,
      },
      body: JSON.stringify({ password: 'x' }),
    });
    statuses.push(answer.status);
  }
  await plain.stop();
  expect(statuses).toEqual([401, 401, 401, 429, 429]);
});
