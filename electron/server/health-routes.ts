import type { FastifyInstance } from 'fastify';
import type { AppHealth } from './app-port.ts';

/** For service managers and containers: is the process alive, and does it do its work. */
export function registerHealthRoutes(fastify: FastifyInstance, health: () => AppHealth): void {
  fastify.get('/healthz', async () => ({ alive: true }));
  fastify.get('/readyz', async (_request, reply) => {
    const { ready, problems } = health();
    return reply.code(ready ? 200 : 503).send({ ready, problems });
  });
}
