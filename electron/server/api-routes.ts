import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contract } from '../../shared/contract/index.ts';
import { type Dispatch, isContractName } from '../../shared/dispatch.ts';
import type { Sessions } from './auth/sessions.ts';
import { callerOf } from './caller-of.ts';
import { parseJson } from './parse-json.ts';
import { refusal, refusalOf, refuse } from './refusal.ts';
import { requireSession } from './require-session.ts';

interface Call {
  Params: { name: string };
  Querystring: { input?: string | string[] };
}

/** `GET /api/<query>?input=<JSON>` and `POST /api/<command>`, derived from the contract. */
export function registerApiRoutes(
  fastify: FastifyInstance,
  dispatch: Dispatch,
  sessions: Sessions,
): void {
  async function answer(
    name: string,
    input: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const result = await dispatch(name, input, callerOf(request));
    return result.ok ? reply.send(result.value) : refuse(reply, refusalOf(result.error));
  }

  const preHandler = requireSession(sessions);

  function wrongMethod(
    name: string,
    method: 'GET' | 'POST',
    reply: FastifyReply,
  ): FastifyReply | null {
    const right = isContractName(name) && contract[name].type === 'command' ? 'POST' : 'GET';
    if (!isContractName(name) || right === method) return null;
    void reply.header('allow', right);
    return refuse(
      reply,
      refusal(405, 'method', `"${name}" is called by ${right}, not by ${method}.`),
    );
  }

  fastify.get<Call>('/api/:name', { preHandler }, async (request, reply) => {
    const { name } = request.params;
    const refused = wrongMethod(name, 'GET', reply);
    if (refused !== null) return refused;
    const { input = '{}' } = request.query;
    const parsed = parseJson(Array.isArray(input) ? '' : input);
    if (parsed.ok) return answer(name, parsed.value, request, reply);
    const message = `The query parameter "input" must be one JSON value: ${parsed.error}.`;
    return refuse(reply, refusal(400, 'invalid-input', message));
  });

  fastify.post<Call>('/api/:name', { preHandler }, async (request, reply) => {
    const { name } = request.params;
    return wrongMethod(name, 'POST', reply) ?? answer(name, request.body, request, reply);
  });
}
