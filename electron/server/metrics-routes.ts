import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppHealth } from './app-port.ts';
import type { Sessions } from './auth/sessions.ts';
import { bareAddress } from './bare-address.ts';
import { metricsContentType, metricsText } from './metrics/metrics-text.ts';
import { refusal, refuse } from './refusal.ts';
import { readSessionCookie } from './cookie.ts';

const refused = refusal(
  401,
  'signed-out',
  'Sign in first, or let programs on this machine read the metrics with the setting server.metrics.',
);

const loopback = /^(127\.|::1$)/;
/** What reverse proxies add: behind one on this machine every client seems to be on this machine. */
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

const isOnThisMachine = ({ headers, raw }: FastifyRequest): boolean =>
  loopback.test(bareAddress(raw.socket.remoteAddress ?? '')) &&
  proxyHeaders.every((name) => headers[name] === undefined);

/** @param openToThisMachine the setting `server.metrics` */
export function registerMetricsRoutes(
  fastify: FastifyInstance,
  health: () => AppHealth,
  sessions: Sessions,
  openToThisMachine: boolean,
): void {
  const mayRead = (request: FastifyRequest): boolean =>
    sessions.find(readSessionCookie(request)) !== null ||
    (openToThisMachine && isOnThisMachine(request));

  fastify.get('/metrics', async (request, reply): Promise<FastifyReply> => {
    if (!mayRead(request)) return refuse(reply, refused);
    return reply.type(metricsContentType).send(await metricsText(health()));
  });
}
