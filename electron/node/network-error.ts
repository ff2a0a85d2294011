import type { ObservationError } from '../../shared/domain/observation.ts';
import { abortCode } from '../../shared/domain/abort-code.ts';
import { quote } from '../../shared/domain/quote.ts';
import { fail } from '../../shared/result.ts';

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'broke the connection off',
  EPIPE: 'broke the connection off',
  EHOSTUNREACH: 'cannot be reached: no host there answers',
  ENETUNREACH: 'cannot be reached: there is no route for this family',
  EADDRNOTAVAIL: 'cannot be reached: this machine has no address of this family',
  ETIMEDOUT: 'cannot be reached: the system gave up',
  EACCES: 'cannot be reached: the system forbids it',
  EPERM: 'cannot be reached: the system forbids it',
};

export const errorCodeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What a socket reported, as `connect`. @param peer `127.0.0.1:80` */
export function connectError(error: unknown, peer: string) {
  const code = errorCodeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const what = sentences[code] ?? `failed: ${quote(message, 100)}`;
  return fail<ObservationError>({ code: 'connect', detail: `${peer} ${what}.` });
}

/** What an abort has ended, as `timeout` or `cancelled`. @param stage "connecting to 127.0.0.1:80" */
export const abortError = (signal: AbortSignal, stage: string) =>
  fail<ObservationError>({ code: abortCode(signal.reason), detail: `Still ${stage}.` });

/** `127.0.0.1:80`, `[::1]:80` */
export const peerName = (host: string, port: number): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
