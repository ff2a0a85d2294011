import type { ResponseLike } from 'discord.js';
import type { Clock, Random } from '../../ports.ts';
import type { InvalidRequests } from './invalid-requests.ts';
import { createPause } from './pause.ts';
import { limitNewsOf, type RateLimits } from './rate-limits.ts';
import { chance } from './reconnect-delay.ts';
import { requestFailureOf } from './request-failure.ts';
import type { RestRoute } from './rest-route.ts';

export interface GateRequest {
  readonly route: RestRoute;
  readonly isAuthorised: boolean;
  /** May be done twice. */
  readonly isRepeatable: boolean;
  readonly timeoutMs: number;
  readonly patienceMs: number;
  readonly signal: AbortSignal | null;
  /** One try, over the network. */
  readonly send: (signal: AbortSignal) => Promise<ResponseLike>;
}

/** An answer read to its end: half of one would hold its connection for ever. */
export interface GateResponse {
  readonly status: number;
  readonly headers: Pick<Headers, 'get'>;
  readonly text: string;
}

export type GateAnswer =
  | { readonly type: 'answered'; readonly response: GateResponse }
  /** Nothing was sent: a limit holds for longer than the patience. */
  | { readonly type: 'held'; readonly retryAfterMs: number; readonly isGlobal: boolean }
  /** Nothing was sent: Discord has said that it does not take the token. */
  | { readonly type: 'unauthorised' }
  | { readonly type: 'failed'; readonly hasLeft: boolean; readonly why: string };

export interface GateParts {
  readonly clock: Clock;
  readonly random: Pick<Random, 'bytes'>;
  readonly limits: RateLimits;
  readonly invalid: InvalidRequests;
  /** Discord does not take the token: told once. */
  readonly onUnauthorised: () => void;
}

export interface RestGate {
  readonly pass: (request: GateRequest) => Promise<GateAnswer>;
  /** Breaks off what is under way, and lets nothing more through. */
  readonly close: () => void;
  readonly open: () => void;
}

/** Before the second and third try after a 5xx. */
const repeatAfterMs = [400, 1_600] as const;
/** Discord may answer 429 again where others share the limit. */
const mostHolds = 3;

const notSent = (why: string): GateAnswer => ({ type: 'failed', hasLeft: false, why });

/** The one way out to Discord's REST, of the library and of ours: holds every request to Discord's rules. */
export function createRestGate(parts: GateParts): RestGate {
  const { clock, limits, invalid } = parts;
  let isOpen = true;
  let isUnauthorised = false;
  const asking = new Set<AbortController>();

  const hold = (route: RestRoute): { readonly waitMs: number; readonly isGlobal: boolean } => {
    const refusedMs = invalid.waitMs();
    const limited = limits.wait(route);
    return refusedMs > limited.waitMs ? { waitMs: refusedMs, isGlobal: true } : limited;
  };

  /** Whether it was slept through. */
  const sleep = async (delayMs: number, signal: AbortSignal): Promise<boolean> => {
    const pause = createPause(clock);
    const wake = (): void => pause.end();
    if (signal.aborted) return false;
    signal.addEventListener('abort', wake);
    await pause.sleep(delayMs);
    signal.removeEventListener('abort', wake);
    return !signal.aborted;
  };

  const sendOnce = async (request: GateRequest, signal: AbortSignal): Promise<GateAnswer> => {
    const breaking = new AbortController();
    const breakOff = (): void => breaking.abort();
    let isLate = false;
    const cancel = clock.schedule(request.timeoutMs, () => {
      isLate = true;
      breakOff();
    });
    signal.addEventListener('abort', breakOff);
    try {
      return { type: 'answered', response: await readWhole(await request.send(breaking.signal)) };
    } catch (error) {
      if (isLate) return { type: 'failed', hasLeft: true, why: 'Discord did not answer in time.' };
      if (signal.aborted) return { type: 'failed', hasLeft: true, why: 'It was broken off.' };
      return { type: 'failed', ...requestFailureOf(error) };
    } finally {
      cancel();
      signal.removeEventListener('abort', breakOff);
    }
  };

  const learn = (request: GateRequest, response: GateResponse): void => {
    const news = limitNewsOf(response.status, (name) => response.headers.get(name));
    limits.learn(request.route, news);
    const isShared = response.headers.get('x-ratelimit-scope') === 'shared';
    invalid.answered(response.status, isShared);
    if (response.status !== 401 || !request.isAuthorised || isUnauthorised) return;
    isUnauthorised = true;
    parts.onUnauthorised();
  };

  const pass = async (request: GateRequest, signal: AbortSignal): Promise<GateAnswer> => {
    let patienceMs = request.patienceMs;
    let holds = 0;
    let repeats = 0;
    for (;;) {
      if (signal.aborted) return notSent('It was broken off before it was sent.');
      if (isUnauthorised && request.isAuthorised) return { type: 'unauthorised' };
      const { waitMs, isGlobal } = hold(request.route);
      if (waitMs > patienceMs) return { type: 'held', retryAfterMs: waitMs, isGlobal };
      if (waitMs > 0) {
        patienceMs -= waitMs;
        await sleep(waitMs, signal);
        continue;
      }
      limits.sent(request.route);
      const answer = await sendOnce(request, signal);
      if (answer.type !== 'answered') return answer;
      const { response } = answer;
      learn(request, response);
      if (response.status === 429 && holds < mostHolds) {
        if (hold(request.route).waitMs > patienceMs) return answer;
        holds += 1;
      } else if (response.status >= 500 && request.isRepeatable) {
        const delayMs = repeatAfterMs[repeats];
        if (delayMs === undefined) return answer;
        repeats += 1;
        await sleep(delayMs * (1 + chance(parts.random) / 2), signal);
      } else {
        return answer;
      }
    }
  };

  return {
    pass: async (request) => {
      if (!isOpen) return notSent('The bot is stopped.');
      const stop = new AbortController();
      const abort = (): void => stop.abort();
      asking.add(stop);
      if (request.signal?.aborted === true) abort();
      request.signal?.addEventListener('abort', abort);
      try {
        return await pass(request, stop.signal);
      } finally {
        asking.delete(stop);
        request.signal?.removeEventListener('abort', abort);
      }
    },
    close: () => {
      isOpen = false;
      for (const stop of asking) stop.abort();
    },
    open: () => {
      isOpen = true;
      isUnauthorised = false;
    },
  };
}

const readWhole = async (response: ResponseLike): Promise<GateResponse> => ({
  status: response.status,
  headers: response.headers,
  text: await response.text(),
});
