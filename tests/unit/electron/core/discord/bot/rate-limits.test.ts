import { expect, test } from 'vitest';
import {
  createRateLimits,
  type LimitNews,
  limitNewsOf,
  mostASecond,
} from '../../../../../../electron/core/discord/bot/rate-limits.ts';
import { restRouteOf } from '../../../../../../electron/core/discord/bot/rest-route.ts';
import { createFakeClock } from '../../../../../support/fake-clock.ts';

const post = (channel: number) =>
  restRouteOf('POST', `/channels/1111111111111111${channel}/messages`);
const news: LimitNews = {
  status: 200,
  bucket: 'abc',
  limit: 5,
  remaining: 0,
  resetAfterMs: 2_000,
  retryAfterMs: null,
  isGlobal: false,
};

test('a bucket that is empty holds its channel, and no other', async () => {
  const clock = createFakeClock();
  const limits = createRateLimits(clock);
  limits.learn(post(1), news);
  expect(limits.wait(post(1))).toEqual({ waitMs: 2_050, isGlobal: false });
  expect(limits.wait(post(2))).toEqual({ waitMs: 0, isGlobal: false });
  await clock.advance(2_050);
  expect(limits.wait(post(1)).waitMs).toBe(0);
});

test('requests under way count before they are answered', () => {
  const limits = createRateLimits(createFakeClock());
  limits.learn(post(1), { ...news, remaining: 2 });
  limits.sent(post(1));
  limits.sent(post(1));
  expect(limits.wait(post(1)).waitMs).toBe(2_050);
  limits.learn(post(1), { ...news, remaining: 1 });
  expect(limits.wait(post(1)).waitMs).toBeGreaterThan(0);
});

test('routes of one bucket share it', () => {
  const limits = createRateLimits(createFakeClock());
  const read = restRouteOf('GET', '/channels/11111111111111111/messages');
  limits.learn(read, { ...news, remaining: 3 });
  limits.learn(post(1), news);
  expect(limits.wait(read).waitMs).toBe(2_050);
});

test('a 429 holds its bucket for as long as it says, even with some left', () => {
  const limits = createRateLimits(createFakeClock());
  limits.learn(post(1), { ...news, status: 429, remaining: 4, retryAfterMs: 9_000 });
  expect(limits.wait(post(1))).toEqual({ waitMs: 9_050, isGlobal: false });
});

test('a global 429 holds everything, answers to interactions too', () => {
  const limits = createRateLimits(createFakeClock());
  limits.learn(post(1), { ...news, status: 429, retryAfterMs: 3_000, isGlobal: true });
  expect(limits.wait(post(2))).toEqual({ waitMs: 3_050, isGlobal: true });
  expect(limits.wait(restRouteOf('POST', '/interactions/11111111111111111/t/callback'))).toEqual({
    waitMs: 3_050,
    isGlobal: true,
  });
});

test('no more leave in a second than Discord takes, but for answers to interactions', async () => {
  const clock = createFakeClock();
  const limits = createRateLimits(clock);
  for (let index = 0; index < mostASecond; index += 1) {
    expect(limits.wait(post(index)).waitMs).toBe(0);
    limits.sent(post(index));
    await clock.advance(10);
  }
  expect(limits.wait(post(99))).toEqual({ waitMs: 1_000 - mostASecond * 10, isGlobal: true });
  expect(
    limits.wait(restRouteOf('POST', '/interactions/11111111111111111/t/callback')).waitMs,
  ).toBe(0);
});

test('what the headers say', () => {
  const headers = new Headers({
    'X-RateLimit-Bucket': 'abc',
    'X-RateLimit-Limit': '5',
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset-After': '1.2345',
    'X-RateLimit-Scope': 'user',
    'Retry-After': '2',
  });
  const read = (name: string): string | null => headers.get(name);
  const known = { bucket: 'abc', limit: 5, remaining: 0, resetAfterMs: 1_235 };
  expect(limitNewsOf(200, read)).toEqual({
    ...known,
    status: 200,
    retryAfterMs: null,
    isGlobal: false,
  });
  expect(limitNewsOf(429, read)).toEqual({
    ...known,
    status: 429,
    retryAfterMs: 2_000,
    isGlobal: false,
  });
});

test('a 429 that does not say what for holds for everything', () => {
  expect(limitNewsOf(429, () => null)).toMatchObject({ isGlobal: true, retryAfterMs: 1_000 });
});
