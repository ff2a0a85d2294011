import { fail, ok, type Result } from '../../shared/result.ts';
import { type BridgeError, readBridgeError, unreachable } from './bridge-error.ts';

export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** A look may take its 5 s and the repeat 10 s later; anything beyond this is a hang. */
const timeoutMs = 60_000;

/**
 * One call to the host: the JSON of its answer, or why there is none.
 * @param signal gives the call up; the promise then rejects with its reason, for nobody waits any more
 */
export async function fetchJson(
  fetch: Fetch,
  path: string,
  init: RequestInit,
  signal?: AbortSignal,
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
export const postJson = (fetch: Fetch, path: string, body: unknown) =>
  fetchJson(fetch, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
