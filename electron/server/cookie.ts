import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionLifeMs } from './auth/sessions.ts';
import { isUnderTls } from './gate.ts';

// The prefix makes browsers refuse the cookie unless it is Secure, for this host alone and for Path=/
// (RFC 6265bis, 4.1.3.2). Over plain HTTP they would refuse it always.
const nameOf = (request: FastifyRequest): string =>
  isUnderTls(request) ? '__Host-ip-beacon' : 'ip-beacon';

export const readSessionCookie = (request: FastifyRequest): string | undefined =>
  request.cookies[nameOf(request)];

const attributesOf = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: isUnderTls(request) }) as const;

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): void {
  void reply.setCookie(nameOf(request), token, {
    ...attributesOf(request),
    maxAge: sessionLifeMs / 1000,
  });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(nameOf(request), attributesOf(request));
}
