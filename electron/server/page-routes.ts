import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pathOf } from './gate.ts';
import { refusal, refuse } from './refusal.ts';

/** Vite writes hashed names into this folder, so their content never changes. */
const hashedFolder = 'assets';
const reserved = /^\/(api|auth|export|healthz|metrics|readyz|ws)(\/|$)/;

const notFound = refusal(404, 'not-found', 'There is nothing at this address.');
const notBuilt = refusal(
  404,
  'not-built',
  'The page is not built here; run `npm run build` first.',
);

/** A deep link of the page: a path of its router, not a file that is missing. */
const isDeepLink = (request: FastifyRequest): boolean => {
  const path = pathOf(request);
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    !reserved.test(path) &&
    !(path.split('/').at(-1) ?? '').includes('.')
  );
};

/** The built page, with index.html for every deep link. */
export async function registerPage(fastify: FastifyInstance, clientFolder: string): Promise<void> {
  const hashedPrefix = join(clientFolder, hashedFolder) + sep;

  await fastify.register(fastifyStatic, {
    root: clientFolder,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    lastModified: false,
    suppressWarning: true,
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(hashedPrefix);
      void reply.header(
        'cache-control',
        isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });

  fastify.setNotFoundHandler((request, reply): FastifyReply => {
    if (!isDeepLink(request)) return refuse(reply, notFound);
    // Looked up each time: in development the page is built while the server runs.
    if (!existsSync(join(clientFolder, 'index.html'))) return refuse(reply, notBuilt);
    return reply.code(200).sendFile('index.html');
  });
}
