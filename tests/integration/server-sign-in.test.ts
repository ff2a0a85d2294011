import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkLifeMs } from '../../electron/server/auth/one-time-link.ts';
import { sessionIdleMs, sessionLifeMs } from '../../electron/server/auth/sessions.ts';
import type { Answer } from '../support/ask.ts';
import { cookieOf, startTestServer, type TestServer } from '../support/test-server.ts';

const password = 'four random quiet words';
const accessPath = '/data/access.json';
const hourMs = 3_600_000;

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.stop());

const tokenOf = (signInUrl: string): string => new URL(signInUrl).hash.slice(1);
const statusOf = async (answer: Promise<Answer>): Promise<number> => (await answer).status;
const mayRead = async (cookie: string): Promise<boolean> =>
  (await server.get('/api/snapshot.get', cookie)).status === 200;
const codeOf = (answer: Answer): unknown =>
  (JSON.parse(answer.text) as { readonly error: { readonly code: unknown } }).error.code;

describe('the one-time link', () => {
  it('carries 256 bits in the fragment, which no server and no log ever sees', () => {
    const url = new URL(server.running.signInUrl());
    expect({ path: url.pathname, query: url.search }).toEqual({ path: '/sign-in', query: '' });
    expect(Buffer.from(tokenOf(url.href), 'base64url')).toHaveLength(32);
  });

  it('signs in once', async () => {
    const token = tokenOf(server.running.signInUrl());
    const first = await server.post('/auth/link', { token });
    expect({ status: first.status, body: JSON.parse(first.text) }).toEqual({
      status: 200,
      body: { signedIn: true, hasPassword: false },
    });
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^ip-beacon=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    const second = await server.post('/auth/link', { token });
    expect({ status: second.status, code: codeOf(second), cookies: cookieOf(second) }).toEqual({
      status: 401,
      code: 'link-void',
      cookies: '',
    });
  });

  it('ends after 15 minutes', async () => {
    const token = tokenOf(server.running.signInUrl());
    await server.clock.advance(linkLifeMs);
    expect(await statusOf(server.post('/auth/link', { token }))).toBe(401);
  });

  it('is void when a newer one was made', async () => {
    const token = tokenOf(server.running.signInUrl());
    server.running.signInUrl();
    expect(await statusOf(server.post('/auth/link', { token }))).toBe(401);
  });

  it('sets a new password for an owner who forgot the old one', async () => {
    await server.post(
      '/auth/set-password',
      { password: 'the first one, forgotten' },
      await server.signIn(),
    );
    const cookie = await server.signIn();
    expect(await statusOf(server.post('/auth/set-password', { password }, cookie))).toBe(200);
    expect(await statusOf(server.post('/auth/password', { password }))).toBe(200);
  });
});

describe('a session', () => {
  it('ends at sign-out, and its cookie is worth nothing afterwards', async () => {
    const cookie = await server.signIn();
    expect(await mayRead(cookie)).toBe(true);
    const out = await server.post('/auth/sign-out', {}, cookie);
    expect(JSON.parse(out.text)).toEqual({ signedIn: false, hasPassword: false });
    expect(out.headers['set-cookie']).toEqual([expect.stringContaining('ip-beacon=; Max-Age=0;')]);
    expect(await mayRead(cookie)).toBe(false);
  });

  it('is another one after each sign-in; the cookie from before is worth nothing', async () => {
    const before = await server.signIn();
    const again = await server.post(
      '/auth/link',
      { token: tokenOf(server.running.signInUrl()) },
      before,
    );
    expect(await mayRead(before)).toBe(false);
    expect(await mayRead(cookieOf(again))).toBe(true);
  });

  it('is not made of a cookie that the browser brings', async () => {
    const planted = `ip-beacon=${'A'.repeat(43)}`;
    const signedIn = await server.post(
      '/auth/link',
      { token: tokenOf(server.running.signInUrl()) },
      planted,
    );
    expect(cookieOf(signedIn)).not.toBe(planted);
    expect(await mayRead(planted)).toBe(false);
  });

  it('ends after a week without use', async () => {
    const cookie = await server.signIn();
    await server.clock.advance(sessionIdleMs - 1);
    expect(await mayRead(cookie)).toBe(true);
    await server.clock.advance(sessionIdleMs);
    expect(await mayRead(cookie)).toBe(false);
  });

  it('ends after a month however often it is used', async () => {
    const cookie = await server.signIn();
    const dayMs = 24 * hourMs;
    for (let day = 0; day < sessionLifeMs / dayMs - 1; day += 1) {
      await server.clock.advance(dayMs);
      expect(await mayRead(cookie)).toBe(true);
    }
    await server.clock.advance(dayMs);
    expect(await mayRead(cookie)).toBe(false);
  });

  it('survives a restart, of which only hashes are on the disk', async () => {
    const cookie = await server.signIn();
    await server.running.stop();
    const stored = server.files.texts.get(accessPath) ?? '';
    expect(stored).not.toContain(cookie.split('=')[1]);
    expect(JSON.parse(stored)).toEqual({
      version: 1,
      passwordHash: null,
      sessions: [
        {
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
          openedBy: 'link',
          createdAt: server.clock.now(),
          seenAt: server.clock.now(),
        },
      ],
    });
    server = await startTestServer({ files: server.files });
    expect(await mayRead(cookie)).toBe(true);
  });

  it('is written down at most once an hour of use', async () => {
    const cookie = await server.signIn();
    const before = server.files.writes();
    for (let call = 0; call < 20; call += 1) await server.get('/api/snapshot.get', cookie);
    expect(server.files.writes()).toBe(before);
    await server.clock.advance(hourMs);
    await server.get('/api/snapshot.get', cookie);
    await server.get('/api/snapshot.get', cookie);
    expect(server.files.writes()).toBe(before + 1);
  });
});

describe('the password', () => {
  it('is stored as argon2id with 19 MiB, two passes and one lane', async () => {
    const set = await server.post('/auth/set-password', { password }, await server.signIn());
    expect(JSON.parse(set.text)).toEqual({ signedIn: true, hasPassword: true });
    const stored = JSON.parse(server.files.texts.get(accessPath) ?? '') as { passwordHash: string };
    expect(stored.passwordHash).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/,
    );
  });

  it('signs in, and a wrong one does not', async () => {
    await server.post('/auth/set-password', { password }, await server.signIn());
    const wrong = await server.post('/auth/password', { password: `${password}!` });
    expect({ status: wrong.status, code: codeOf(wrong) }).toEqual({
      status: 401,
      code: 'wrong-password',
    });
    const right = await server.post('/auth/password', { password });
    expect(await mayRead(cookieOf(right))).toBe(true);
  });

  it('ends every other session when it changes, and rotates the own one', async () => {
    const other = await server.signIn();
    const own = await server.signIn();
    const set = await server.post('/auth/set-password', { password }, own);
    expect(await Promise.all([other, own, cookieOf(set)].map(mayRead))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is changed only with the current one', async () => {
    const first = await server.post('/auth/set-password', { password }, await server.signIn());
    const cookie = cookieOf(first);
    const wish = { password: 'another four quiet words' };
    const without = await server.post('/auth/set-password', wish, cookie);
    const wrong = await server.post(
      '/auth/set-password',
      { ...wish, current: 'guessed it' },
      cookie,
    );
    const right = await server.post('/auth/set-password', { ...wish, current: password }, cookie);
    expect([without, wrong, right].map(({ status }) => status)).toEqual([403, 403, 200]);
    expect([codeOf(without), codeOf(wrong)]).toEqual(['current-needed', 'wrong-password']);
  });

  it('is set by nobody who is signed out', async () => {
    expect(await statusOf(server.post('/auth/set-password', { password }))).toBe(401);
    expect(server.files.writes()).toBe(0);
  });

  it('stays the old one when the disk does not take the new one', async () => {
    const cookie = await server.signIn();
    server.files.failWrites('ENOSPC: no space left on device');
    const answer = await server.post('/auth/set-password', { password }, cookie);
    expect({ status: answer.status, code: codeOf(answer) }).toEqual({
      status: 503,
      code: 'not-saved',
    });
    expect(JSON.parse((await server.get('/auth/state')).text)).toEqual({
      signedIn: false,
      hasPassword: false,
    });
    expect(await mayRead(await server.signIn())).toBe(true);
  });
});
