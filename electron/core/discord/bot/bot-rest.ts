import { assertNever } from '../../../../shared/assert-never.ts';
import type { Clock, Log, Random } from '../../ports.ts';
import { type DiscordLibrary, loadDiscord } from './discord-library.ts';
import { createInvalidRequests } from './invalid-requests.ts';
import { libraryRequest, type MakeRequest } from './library-request.ts';
import { createRateLimits } from './rate-limits.ts';
import { requestBodyOf } from './request-body.ts';
import type { BotRest, RestAnswer, RestMethod, RestOptions } from './rest-answer.ts';
import { createRestGate, type GateResponse } from './rest-gate.ts';
import { restRouteOf } from './rest-route.ts';

export interface BotRestParts {
  readonly token: string;
  /** Without the version: `https://discord.com/api`, which it is unless said otherwise. */
  readonly apiUrl?: string;
  readonly clock: Clock;
  readonly random: Pick<Random, 'bytes'>;
  readonly log: Log;
  /** Discord does not take the token (401): nothing more is asked with it. Told once. */
  readonly onUnauthorised: () => void;
  /** The way out; discord.js' own unless said otherwise. */
  readonly load?: () => Promise<Pick<DiscordLibrary, 'DefaultRestOptions'>>;
}

export interface OwnedBotRest extends BotRest {
  /** For discord.js' own REST (`rest: { makeRequest }`): it then keeps to the same rules. */
  readonly makeRequest: MakeRequest;
  /** Breaks off what is under way; all is answered with a failure from now on. */
  readonly close: () => void;
  readonly open: () => void;
}

export const discordApiUrl = 'https://discord.com/api';
const version = 'v10';
const userAgent = 'DiscordBot (https://ip-beacon.example, 1)';
const timeoutMs = 15_000;
const patienceMs = 5_000;

/** Discord's REST of one bot, with or without a gateway. */
export function createBotRest(parts: BotRestParts): OwnedBotRest {
  const { clock, random, token } = parts;
  const base = `${parts.apiUrl ?? discordApiUrl}/${version}`;
  const load = parts.load ?? loadDiscord;
  const gate = createRestGate({
    clock,
    random,
    limits: createRateLimits(clock),
    invalid: createInvalidRequests(clock),
    onUnauthorised: parts.onUnauthorised,
  });

  const request = async (
    method: RestMethod,
    path: string,
    options: RestOptions = {},
  ): Promise<RestAnswer> => {
    const isAuthorised = options.isAuthorised ?? true;
    const { body, headers } = requestBodyOf(options.body, options.files ?? []);
    const { DefaultRestOptions } = await load();
    const answer = await gate.pass({
      route: restRouteOf(method, path),
      isAuthorised,
      isRepeatable: options.isRepeatable ?? method !== 'POST',
      timeoutMs: options.timeoutMs ?? timeoutMs,
      patienceMs: options.patienceMs ?? patienceMs,
      signal: options.signal ?? null,
      send: async (signal) =>
        DefaultRestOptions.makeRequest(`${base}${path}`, {
          method,
          body,
          headers: {
            ...headers,
            'user-agent': userAgent,
            ...(isAuthorised ? { authorization: `Bot ${token}` } : {}),
          },
          signal,
        }),
    });
    switch (answer.type) {
      case 'answered':
        return answerOf(answer.response);
      case 'held':
        return {
          type: 'status',
          status: 429,
          code: 0,
          message: 'A limit of Discord’s holds it.',
          retryAfterMs: answer.retryAfterMs,
          isGlobal: answer.isGlobal,
        };
      case 'unauthorised':
        return { ...refusal(401), message: 'Discord does not take the token.' };
      case 'failed':
        return answer;
      default:
        return assertNever(answer);
    }
  };

  return {
    request,
    makeRequest: libraryRequest({ gate, load, base, timeoutMs, patienceMs }),
    close: gate.close,
    open: gate.open,
  };
}

const refusal = (status: number): Extract<RestAnswer, { type: 'status' }> => ({
  type: 'status',
  status,
  code: 0,
  message: '',
  retryAfterMs: null,
  isGlobal: false,
});

function answerOf(response: GateResponse): RestAnswer {
  const body = jsonOf(response.text);
  if (response.status >= 200 && response.status < 300) return { type: 'ok', body };
  const said = typeof body === 'object' && body !== null ? body : {};
  const code: unknown = Reflect.get(said, 'code');
  const message: unknown = Reflect.get(said, 'message');
  const retryAfter: unknown = Reflect.get(said, 'retry_after');
  const header = Number(response.headers.get('retry-after') ?? Number.NaN);
  const seconds = typeof retryAfter === 'number' ? retryAfter : header;
  return {
    ...refusal(response.status),
    code: typeof code === 'number' ? code : 0,
    message: typeof message === 'string' ? message : `Discord answered ${response.status}.`,
    retryAfterMs: Number.isFinite(seconds) ? Math.ceil(seconds * 1_000) : null,
    isGlobal: Reflect.get(said, 'global') === true,
  };
}

function jsonOf(text: string): unknown {
  // As most answers are; to fail at reading one costs as much as a request.
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
