import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sessions } from './auth/sessions.ts';
import { signedOut } from './auth-routes.ts';
import { readSessionCookie } from './cookie.ts';
import { refuse } from './refusal.ts';

/** A preHandler: only for browsers that are signed in. */
export const requireSession =
  (sessions: Sessions) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> =>
    sessions.find(readSessionCookie(request)) === null ? refuse(reply, signedOut) : undefined;
