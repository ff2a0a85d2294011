import {
  type ConnectionError,
  fastify,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ContractName } from '../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { maxMessageBytes } from '../../shared/wire.ts';
import type { Log, Random } from '../core/ports.ts';
import { isUnderTls } from './gate.ts';
import { securityHeaders } from './headers.ts';
import { type Refusal, refusal, refusalOfFrameworkError, refuse } from './refusal.ts';

/** What the page of the log asks each second. */
const logTail: ContractName = 'logs.page';

export interface HttpInstanceOptions {
  /** Addresses or prefixes whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly random: Random;
  readonly log: Log;
}

/** What an answer says of its body: wrong for the error that is sent instead, when a file cannot be read to its end. */
const bodyHeaders = [
  'accept-ranges',
  'content-encoding',
  'content-length',
  'content-type',
  'etag',
] as const;

/** Fastify with our bounds and our errors: a sentence and at most an id, never a stack. */
export function createHttpInstance(options: HttpInstanceOptions): Result<FastifyInstance> {
  const { trustedProxies, random, log } = options;

  function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    // Fastify's own answers come without any hook having run, so also without the gate.
    void reply.headers(securityHeaders(isUnderTls(request)));
    for (const name of bodyHeaders) void reply.removeHeader(name);
    const refused = refusalOfFrameworkError(error);
    if (refused !== null) return refuse(reply, refused);
    const id = random.shortId();
    log.write('error', 'A call failed inside.', { id, route: request.routeOptions.url, error });
    const message = `This failed inside IP Beacon. The log has it under ${id}.`;
    return refuse(reply, { status: 500, error: { code: 'internal', message, id } });
  }

  try {
    const http = fastify({
      logger: false,
      bodyLimit: maxMessageBytes,
      trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
      // Against clients that send a request byte by byte.
      requestTimeout: 10_000,
      keepAliveTimeout: 30_000,
      forceCloseConnections: 'idle',
      clientErrorHandler: answerMalformed,
      frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    });
    http.server.maxConnections = 512;
    http.setErrorHandler(answerError);
    // JSON is the only body; Fastify would also take text.
    http.removeContentTypeParser('text/plain');
    http.addHook('onResponse', async (request, reply) => {
      // A page that follows the log would follow itself, line after line.
      if ((request.params as { name?: string }).name === logTail) return;
      // The route, not the address: what was typed there is nobody's business.
      const { method, routeOptions } = request;
      const details = {
        method,
        route: routeOptions.url,
        status: reply.statusCode,
        ms: reply.elapsedTime,
      };
      log.write('debug', 'Answered a call.', details);
    });
    return ok(http);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(
      `The setting server.trustedProxies is not right (${reason}). Write addresses or prefixes, such as 172.16.0.0/12.`,
    );
  }
}

const malformed: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: refusal(408, 'timeout', 'The request took too long to arrive.'),
  HPE_HEADER_OVERFLOW: refusal(431, 'too-large', 'The headers are over 16 KiB.'),
};

/** What the HTTP parser refuses has neither request nor reply, only a socket. */
function answerMalformed(error: ConnectionError, socket: Socket): void {
  if (error.code !== 'ECONNRESET' && socket.writable) {
    const { status, error: wireError } =
      malformed[error.code] ?? refusal(400, 'invalid-input', 'This is not HTTP as we know it.');
    const body = JSON.stringify({ error: wireError });
    const headers = {
      ...securityHeaders(false),
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
  }
  socket.destroy();
}
