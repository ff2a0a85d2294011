import type { ResponseLike } from 'discord.js';
import { expect, test } from 'vitest';
import { createInvalidRequests } from '../../../../../../electron/core/discord/bot/invalid-requests.ts';
import { createRateLimits } from '../../../../../../electron/core/discord/bot/rate-limits.ts';
import {
  createRestGate,
  type GateRequest,
} from '../../../../../../electron/core/discord/bot/rest-gate.ts';
import { restRouteOf } from '../../../../../../electron/core/discord/bot/rest-route.ts';
import { createFakeClock } from '../../../../../support/fake-clock.ts';

type Step = { readonly status: number; readonly headers?: Record<string, string> } | Error | 'hang';

/** A gate before a Discord that answers as is written down. */
function atGate(steps: readonly Step[]) {
  const clock = createFakeClock();
  const began = clock.monotonicMs();
  const sentAt: number[] = [];
  let refusals = 0;
  const gate = createRestGate({
    clock,
    random: { bytes: (count) => new Uint8Array(count) },
    limits: createRateLimits(clock),
    invalid: createInvalidRequests(clock),
    onUnauthorised: () => {
      refusals += 1;
    },
  });
  const request: GateRequest = {
    route: restRouteOf('POST', '/channels/11111111111111111/messages'),
    isAuthorised: true,
    isRepeatable: false,
    timeoutMs: 15_000,
    patienceMs: 5_000,
    signal: null,
    send: async (signal) => {
      const step = steps[sentAt.length];
      sentAt.push(clock.monotonicMs() - began);
      if (step === undefined) throw new Error('nothing is written down');
      if (step instanceof Error) throw step;
      if (step === 'hang') {
        return new Promise<ResponseLike>((_, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')));
        });
      }
      return new Response('{}', step) as unknown as ResponseLike;
    },
  };
  return { clock, gate, request, sentAt, refusals: () => refusals };
}

const limited = (seconds: number, scope: string): Step => ({
  status: 429,
  headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': scope },
});
const ok: Step = { status: 200 };
const answered = (status: number) => ({ type: 'answered', response: { status } });

test('a 5xx is not tried again unless it may be', async () => {
  const { gate, request, sentAt } = atGate([{ status: 502 }, ok]);
  expect(await gate.pass(request)).toMatchObject(answered(502));
  expect(sentAt).toEqual([0]);
});

test('one that may be is tried three times, with growing pauses', async () => {
  const { clock, gate, request, sentAt } = atGate([
    { status: 502 },
    { status: 503 },
    { status: 500 },
  ]);
  const passing = gate.pass({ ...request, isRepeatable: true });
  await clock.advance(10_000);
  expect(await passing).toMatchObject(answered(500));
  expect(sentAt).toEqual([0, 400, 2_000]);
});

test('a short 429 is waited for, by the next request too', async () => {
  const { clock, gate, request, sentAt } = atGate([limited(2, 'user'), ok, ok]);
  const first = gate.pass(request);
  await clock.advance(500);
  const second = gate.pass(request);
  await clock.advance(1_500);
  expect(sentAt).toEqual([0]);
  await clock.advance(2_000);
  expect([await first, await second]).toMatchObject([answered(200), answered(200)]);
  // Nothing is known of this limit yet: one a second.
  expect(sentAt).toEqual([0, 2_050, 3_050]);
});

test('a long 429 is told, and nothing is asked until it is over', async () => {
  const { clock, gate, request, sentAt } = atGate([limited(30, 'global'), ok]);
  expect(await gate.pass(request)).toMatchObject(answered(429));
  expect(await gate.pass(request)).toEqual({ type: 'held', retryAfterMs: 30_050, isGlobal: true });
  expect(sentAt).toEqual([0]);
  await clock.advance(30_050);
  expect(await gate.pass(request)).toMatchObject(answered(200));
});

test('a 429 is waited for three times at most', async () => {
  const always = Array.from({ length: 9 }, () => limited(1, 'shared'));
  const { clock, gate, request, sentAt } = atGate(always);
  const passing = gate.pass({ ...request, patienceMs: 60_000 });
  await clock.advance(60_000);
  expect(await passing).toMatchObject(answered(429));
  expect(sentAt).toHaveLength(4);
});

test('after one 401 nothing is asked with the token any more, and it is told once', async () => {
  const { gate, refusals, request, sentAt } = atGate([{ status: 401 }, ok]);
  expect(await gate.pass(request)).toMatchObject(answered(401));
  expect(await gate.pass(request)).toEqual({ type: 'unauthorised' });
  expect(refusals()).toBe(1);
  expect(await gate.pass({ ...request, isAuthorised: false })).toMatchObject(answered(200));
  expect(sentAt).toHaveLength(2);
});

test('a 401 of a webhook says nothing of the token', async () => {
  const { gate, refusals, request } = atGate([{ status: 401 }, ok]);
  await gate.pass({ ...request, isAuthorised: false });
  expect(refusals()).toBe(0);
  expect(await gate.pass(request)).toMatchObject(answered(200));
});

test('silence comes to an end', async () => {
  const { clock, gate, request } = atGate(['hang']);
  const passing = gate.pass(request);
  await clock.advance(15_000);
  expect(await passing).toEqual({
    type: 'failed',
    hasLeft: true,
    why: 'Discord did not answer in time.',
  });
});

test('what is broken off before it was sent has not left', async () => {
  const { clock, gate, request, sentAt } = atGate([limited(3, 'user')]);
  const stop = new AbortController();
  const first = gate.pass(request);
  const second = gate.pass({ ...request, signal: stop.signal });
  await clock.advance(1_000);
  const waiting = gate.pass({ ...request, signal: stop.signal });
  stop.abort();
  await clock.advance(0);
  expect(await waiting).toEqual({
    type: 'failed',
    hasLeft: false,
    why: 'It was broken off before it was sent.',
  });
  gate.close();
  await Promise.all([first, second]);
  expect(sentAt.length).toBeLessThanOrEqual(2);
});

test('closed, it breaks off what is under way and lets nothing through until it is opened', async () => {
  const { clock, gate, request, sentAt } = atGate(['hang', ok]);
  const passing = gate.pass(request);
  await clock.advance(0);
  gate.close();
  expect(await passing).toEqual({ type: 'failed', hasLeft: true, why: 'It was broken off.' });
  expect(await gate.pass(request)).toEqual({
    type: 'failed',
    hasLeft: false,
    why: 'The bot is stopped.',
  });
  gate.open();
  expect(await gate.pass(request)).toMatchObject(answered(200));
  expect(sentAt).toHaveLength(2);
  expect(clock.pending()).toBe(0);
});
