import type { ResponseLike, RESTOptions } from 'discord.js';
import { assertNever } from '../../../../shared/assert-never.ts';
import type { DiscordLibrary } from './discord-library.ts';
import type { GateResponse, RestGate } from './rest-gate.ts';
import { restRouteOf } from './rest-route.ts';

export type MakeRequest = RESTOptions['makeRequest'];

export interface LibraryRequestParts {
  readonly gate: RestGate;
  readonly load: () => Promise<Pick<DiscordLibrary, 'DefaultRestOptions'>>;
  /** With the version. */
  readonly base: string;
  readonly timeoutMs: number;
  readonly patienceMs: number;
}

const hasNoBody = new Set([204, 205, 304]);

/** What discord.js is told when nothing was sent. */
class NotAskedError extends Error {
  override readonly name = 'NotAskedError';
}

/**
 * Lets discord.js' own requests through the gate. It is not shown Discord's limits: it would wait for them by timers
 * that nobody can end, and ask again for ever.
 */
export function libraryRequest(parts: LibraryRequestParts): MakeRequest {
  return async (url, init) => {
    const method = init.method ?? 'GET';
    const { DefaultRestOptions } = await parts.load();
    const answer = await parts.gate.pass({
      route: restRouteOf(method, url.slice(parts.base.length)),
      isAuthorised: new Headers(init.headers).has('authorization'),
      isRepeatable: method !== 'POST',
      timeoutMs: parts.timeoutMs,
      patienceMs: parts.patienceMs,
      signal: init.signal ?? null,
      send: async (signal) => DefaultRestOptions.makeRequest(url, { ...init, signal }),
    });
    switch (answer.type) {
      case 'answered':
        return withoutLimits(answer.response);
      case 'held':
        throw new NotAskedError('A limit of Discord’s holds it.');
      case 'unauthorised':
        throw new NotAskedError('Discord does not take the token.');
      case 'failed':
        throw new NotAskedError(answer.why);
      default:
        return assertNever(answer);
    }
  };
}

function withoutLimits({ status, headers, text }: GateResponse): ResponseLike {
  const type = headers.get('content-type');
  return new Response(hasNoBody.has(status) ? null : text, {
    status,
    headers: type === null ? {} : { 'content-type': type },
  });
}
