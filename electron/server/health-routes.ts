import type { FastifyInstance } from 'fastify';
import type { AppHealth } from './app-port.ts';
import { readinessOf } from './readiness.ts';

/** For service managers and containers: is the process alive, and does it do its work. */
export function registerHealthRoutes(fastify: FastifyInstance, health: () => AppHealth): void {
  fastify.get('/healthz', async () => ({ alive: true }));
  fastify.get('/readyz', async (_request, reply) => {
    const readiness = readinessOf(health());
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
}
