import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { CallError } from '../../shared/dispatch.ts';
import type { WireError } from '../../shared/wire.ts';

export interface Refusal {
  readonly status: number;
  readonly error: WireError;
  /** Seconds, for the header Retry-After. */
  readonly retryAfterSeconds?: number;
}

export const refusal = (status: number, code: string, message: string): Refusal => ({
  status,
  error: { code, message },
});

export const refuse = (reply: FastifyReply, refused: Refusal): FastifyReply => {
  if (refused.retryAfterSeconds !== undefined) {
    void reply.header('retry-after', String(refused.retryAfterSeconds));
  }
  return reply.code(refused.status).send({ error: refused.error });
};

const statusOfCallError = {
  'unknown-call': 404,
  'invalid-input': 400,
  'not-found': 404,
  refused: 409,
  internal: 500,
} as const satisfies Record<CallError['code'], number>;

export const refusalOf = (error: CallError): Refusal => ({
  status: statusOfCallError[error.code],
  error,
});

/** Fastify's own codes that a client can cause, in our words. https://fastify.dev/docs/latest/Reference/Errors/ */
const frameworkRefusals: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: refusal(
    415,
    'media-type',
    'Only JSON is understood: send the header "Content-Type: application/json".',
  ),
  FST_ERR_CTP_BODY_TOO_LARGE: refusal(413, 'too-large', 'The body is over 64 KiB.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: refusal(
    400,
    'invalid-input',
    'The body is empty; send at least {}.',
  ),
  FST_ERR_BAD_URL: refusal(400, 'invalid-input', 'The address of this call cannot be decoded.'),
  FST_STATIC_FORBIDDEN_PATH: refusal(404, 'not-found', 'There is nothing at this address.'),
};

/** What a client is told of an error that it caused; null when it is a bug of ours. */
export function refusalOfFrameworkError(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  const known = frameworkRefusals[code];
  if (known !== undefined) return known;
  const status = 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status < 400 || status >= 500) return null;
  return refusal(
    status,
    'invalid-input',
    `${STATUS_CODES[status] ?? 'Refused'}: the call is not well formed.`,
  );
}
