import type { FastifyReply, FastifyRequest } from 'fastify';
import { securityHeaders } from './headers.ts';
import { type HostRule, isSameOrigin } from './host-rule.ts';
import { type Refusal, refusal, refuse } from './refusal.ts';

export const webSocketPath = '/ws';
const answeredMethods = new Set(['GET', 'HEAD', 'POST']);

export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';
export const isUnderTls = (request: FastifyRequest): boolean => request.protocol === 'https';
const isUpgrade = (request: FastifyRequest): boolean => request.headers.upgrade !== undefined;

function refuseHost(request: FastifyRequest, isOurHost: HostRule): Refusal | null {
  const { localAddress } = request.raw.socket;
  // Behind a trusted proxy request.host is X-Forwarded-Host; both must be names of ours.
  const hosts = [request.headers.host ?? '', request.host];
  const foreign = hosts.find((host) => !isOurHost(host, localAddress));
  if (foreign === undefined) return null;
  return refusal(
    421,
    'wrong-host',
    `IP Beacon does not answer to "${foreign.slice(0, 100)}". If that is a name of this machine, add it to the setting server.allowedHosts.`,
  );
}

function refuseOrigin(request: FastifyRequest): Refusal | null {
  const { origin } = request.headers;
  const changesState = request.method === 'POST' || isUpgrade(request);
  if (origin === undefined) {
    if (!changesState) return null;
    return refusal(
      403,
      'no-origin',
      'Only the page of IP Beacon may do this: the call has no Origin header, and API keys for programs do not exist yet.',
    );
  }
  if (isSameOrigin(origin, request.host, isUnderTls(request))) return null;
  return refusal(
    403,
    'wrong-origin',
    `The call comes from ${origin.slice(0, 100)}, the page is served at ${request.host}. Behind a reverse proxy: let it pass on the Host header, or name it in the setting server.trustedProxies.`,
  );
}

function refuseForm(request: FastifyRequest): Refusal | null {
  if (!answeredMethods.has(request.method)) {
    return refusal(405, 'method', `${request.method} is not answered; use GET or POST.`);
  }
  if (isUpgrade(request) && pathOf(request) !== webSocketPath) {
    return refusal(404, 'not-found', `The WebSocket is at ${webSocketPath}.`);
  }
  // Checked for an empty body too, which Fastify would let pass without a type.
  if (request.method === 'POST' && request.headers['content-type'] === undefined) {
    return refusal(
      415,
      'media-type',
      'Only JSON is understood: send the header "Content-Type: application/json".',
    );
  }
  return null;
}

/** Runs before every route: security headers, then Host, form and Origin. */
export function createGate(isOurHost: HostRule) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply | undefined> => {
    void reply.headers(securityHeaders(isUnderTls(request)));
    const refused = refuseHost(request, isOurHost) ?? refuseForm(request) ?? refuseOrigin(request);
    if (refused === null) return undefined;
    if (refused.status === 405) void reply.header('allow', 'GET, HEAD, POST');
    return refuse(reply, refused);
  };
}
