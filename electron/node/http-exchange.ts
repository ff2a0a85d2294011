import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Socket } from 'node:net';
import type { Family } from '../../shared/domain/family.ts';
import type { ObservationError } from '../../shared/domain/observation.ts';
import { parseIp } from '../../shared/domain/ip.ts';
import { quote } from '../../shared/domain/quote.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { HttpAnswer } from '../core/ports.ts';
import { abortError, connectError, errorCodeOf, peerName } from './network-error.ts';
import { resolveName } from './resolve-name.ts';

export interface HttpExchange {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly family: Family;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** Certificates to trust instead of the system's. */
  readonly trustedCertificates?: readonly string[] | undefined;
}

type Exchanged = Result<HttpAnswer, ObservationError>;

/** A head of 8 KiB is more than any of these answers needs. */
const maxHeaderBytes = 8192;

function openRequest(exchange: HttpExchange, hostname: string, address: string): ClientRequest {
  const { url, method, headers, family, trustedCertificates } = exchange;
  const shared = {
    // A fresh connection each time: after a change of address the first request on a kept one fails.
    agent: false,
    method,
    host: address,
    family: family === 'ipv4' ? 4 : 6,
    path: url.pathname + url.search,
    headers: { host: url.host, connection: 'close', ...headers },
    maxHeaderSize: maxHeaderBytes,
  };
  if (url.protocol === 'http:') return plainRequest({ ...shared, port: Number(url.port || 80) });
  return secureRequest({
    ...shared,
    port: Number(url.port || 443),
    // A server name must be a name (RFC 6066, section 3); a literal address is checked against the certificate.
    servername: parseIp(hostname) === null ? hostname : '',
    ...(trustedCertificates === undefined ? {} : { ca: [...trustedCertificates] }),
  });
}

type Stage = 'connect' | 'tls' | 'head' | 'body';

/** What broke, by how far the exchange had come. */
function errorAt(stage: Stage, error: unknown, peer: string): Exchanged {
  const code = errorCodeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (stage === 'tls') {
    return fail({ code: 'tls', detail: `No trust in ${peer}: ${quote(message, 110)}.` });
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return fail({
      code: 'too-large',
      detail: `The answer's head is longer than ${maxHeaderBytes} bytes.`,
    });
  }
  if (code.startsWith('HPE_')) {
    return fail({ code: 'shape', detail: `The answer is not HTTP: ${quote(message, 100)}.` });
  }
  return connectError(error, peer);
}

/** Reads the body of a good answer up to the limit; an answer that is none is taken by its head alone. */
function readBody(
  response: IncomingMessage,
  maxBytes: number,
  progress: (bytes: number) => void,
  done: (answer: Exchanged) => void,
): void {
  const status = response.statusCode ?? 0;
  const location = response.headers.location ?? null;
  const tooLarge = fail<ObservationError>({
    code: 'too-large',
    detail: `The answer is longer than ${maxBytes} bytes.`,
  });
  if (status < 200 || status > 299) return done(ok({ status, location, body: new Uint8Array(0) }));
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) return done(tooLarge);
  const chunks: Buffer[] = [];
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength;
    progress(bytes);
    if (bytes > maxBytes) done(tooLarge);
    else chunks.push(chunk);
  });
  response.on('end', () => done(ok({ status, location, body: Buffer.concat(chunks) })));
  // What goes wrong here reaches 'close' as well, without 'end' before it.
  response.on('error', () => {});
  response.on('close', () =>
    done(
      fail({
        code: 'connect',
        detail: `The connection ended within the answer, after ${bytes} bytes.`,
      }),
    ),
  );
  return undefined;
}

function exchangeAt(exchange: HttpExchange, hostname: string, address: string): Promise<Exchanged> {
  const { url, body, maxBytes, signal } = exchange;
  const isSecure = url.protocol === 'https:';
  const peer = peerName(address, Number(url.port || (isSecure ? 443 : 80)));
  return new Promise((resolve) => {
    let stage: Stage = 'connect';
    let bytesRead = 0;
    const doing = () =>
      ({
        connect: `connecting to ${peer}`,
        tls: `agreeing on TLS with ${peer}`,
        head: `waiting for the answer of ${peer}`,
        body: `reading the answer of ${peer}, ${bytesRead} bytes so far`,
      })[stage];
    const request = openRequest(exchange, hostname, address);
    const done = (answer: Exchanged) => {
      signal.removeEventListener('abort', onAbort);
      request.destroy();
      resolve(answer);
    };
    const onAbort = () => done(abortError(signal, doing()));
    signal.addEventListener('abort', onAbort, { once: true });
    // Stays for good: a destroyed request may still report an error.
    request.on('error', (error) => done(errorAt(stage, error, peer)));
    request.on('socket', (socket: Socket) => {
      socket.once('connect', () => (stage = isSecure ? 'tls' : 'head'));
      socket.once('secureConnect', () => (stage = 'head'));
    });
    request.on('response', (response) => {
      stage = 'body';
      readBody(response, maxBytes, (bytes) => (bytesRead = bytes), done);
    });
    request.end(body);
  });
}

/**
 * One request on one fresh connection. Redirects are not followed, and the body is read only when the status is 2xx.
 * The abort ends it at every stage, and nothing stays open behind its result.
 */
export async function exchangeHttp(exchange: HttpExchange): Promise<Exchanged> {
  const { url, family, signal } = exchange;
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const address = await resolveName(hostname, family, signal);
  if (!address.ok) return address;
  if (signal.aborted) return abortError(signal, `about to ask ${hostname}`);
  return await exchangeAt(exchange, hostname, address.value);
}
