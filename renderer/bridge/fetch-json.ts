import { fail, ok, type Result } from '../../shared/result.ts';
import { type BridgeError, readBridgeError, unreachable } from './bridge-error.ts';

export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

export interface FetchLimits {
  /** Gives the call up; the promise then rejects with its reason, for nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
  /** After this long nobody of ours will answer any more. */
  readonly timeoutMs?: number;
}

/** Of calls that only read a little. */
const usualTimeoutMs = 60_000;

/** One call to the host: the JSON of its answer, or why there is none. */
export async function fetchJson(
  fetch: Fetch,
  path: string,
  init: RequestInit,
  { signal, timeoutMs = usualTimeoutMs }: FetchLimits = {},
): Promise<Result<unknown, BridgeError>> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(path, {
      ...init,
      credentials: 'same-origin',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    const body: unknown = await response.json().catch(() => null);
    return response.ok ? ok(body) : fail(readBridgeError(response.status, body));
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return fail(unreachable);
  }
}

/** The same, with a JSON body. */
export const postJson = (fetch: Fetch, path: string, body: unknown, limits?: FetchLimits) =>
  fetchJson(
    fetch,
    path,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
    limits,
  );
