import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import type { Result } from '../../shared/result.ts';
import { authBodies } from '../../shared/wire.ts';
import type { Account } from './auth/account.ts';
import type { SessionRecord } from './auth/access-file.ts';
import type { Sessions } from './auth/sessions.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './cookie.ts';
import { type Refusal, refusal, refuse } from './refusal.ts';

export const signedOut = refusal(
  401,
  'signed-out',
  'Sign in first, with the one-time link or the password.',
);

/** The calls under /auth; each answers with the new AuthState. */
export function registerAuthRoutes(
  fastify: FastifyInstance,
  account: Account,
  sessions: Sessions,
): void {
  const sessionOf = (request: FastifyRequest): SessionRecord | null =>
    sessions.find(readSessionCookie(request));

  function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    signedIn: Result<string, Refusal>,
  ): FastifyReply {
    if (!signedIn.ok) return refuse(reply, signedIn.error);
    setSessionCookie(request, reply, signedIn.value);
    return reply.send(account.state(sessions.find(signedIn.value)));
  }

  /** A POST with the body that shared/wire.ts declares for this path. */
  function post<Path extends keyof typeof authBodies>(
    path: Path,
    handle: (
      body: z.output<(typeof authBodies)[Path]>,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<FastifyReply>,
  ): void {
    fastify.post(path, async (request, reply) => {
      const parsed = authBodies[path].safeParse(request.body);
      if (parsed.success)
        return handle(parsed.data as z.output<(typeof authBodies)[Path]>, request, reply);
      // Not zod's own words: they could quote what was sent, and that is a password.
      const names = Object.keys(authBodies[path].shape).join(', ');
      return refuse(
        reply,
        refusal(400, 'invalid-input', `The body must be an object of texts: ${names || 'none'}.`),
      );
    });
  }

  fastify.get('/auth/state', async (request) => account.state(sessionOf(request)));

  post('/auth/link', async ({ token }, request, reply) =>
    answer(request, reply, account.signInWithLink(token, sessionOf(request))),
  );

  post('/auth/password', async ({ password }, request, reply) =>
    answer(
      request,
      reply,
      await account.signInWithPassword(password, request.ip, sessionOf(request)),
    ),
  );

  post('/auth/set-password', async (wish, request, reply) => {
    const session = sessionOf(request);
    if (session === null) return refuse(reply, signedOut);
    return answer(request, reply, await account.setPassword(wish, session, request.ip));
  });

  post('/auth/sign-out', async (_body, request, reply) => {
    const session = sessionOf(request);
    clearSessionCookie(request, reply);
    const ended = session === null ? null : await account.signOut(session);
    if (ended !== null && !ended.ok) return refuse(reply, ended.error);
    return reply.send(account.state(null));
  });
}
