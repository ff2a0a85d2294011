// What hostile HTTP sources do with a request, by name; the path of a URL picks one.

import { gzipSync } from 'node:zlib';
import type { Socket } from 'node:net';

export type Behaviour = (socket: Socket) => void;

type Headers = Readonly<Record<string, string>>;

const head = (status: number, headers: Headers): string =>
  [
    `HTTP/1.1 ${status} Whatever`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n');

/** A whole answer, well formed. */
export const answer =
  (body: string | Uint8Array, status = 200, headers: Headers = {}): Behaviour =>
  (socket) => {
    const bytes = Buffer.from(body);
    socket.write(head(status, { 'content-length': String(bytes.byteLength), ...headers }));
    socket.end(bytes);
  };

/** Writes a piece every few milliseconds, for ever. */
const drip =
  (start: string, piece: string): Behaviour =>
  (socket) => {
    socket.write(start);
    const timer = setInterval(() => socket.write(piece), 10);
    socket.on('close', () => clearInterval(timer));
  };

/** Writes as fast as the other side reads, for ever. */
const flood =
  (start: string, piece: Uint8Array): Behaviour =>
  (socket) => {
    const pump = () => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.write(start);
    socket.on('drain', pump);
    pump();
  };

const captivePage = `<!doctype html><html><head><title>Free WiFi</title>
<script>var gw = "192.168.182.1"; var you = "81.2.69.142"; var ip = {ip: "81.2.69.142"};</script></head>
<body><a href="http://10.0.0.1/login?ip=81.2.69.142">Log in</a> Your address is 81.2.69.142</body></html>`;

const chunk = (bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.byteLength.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

const chunked = head(200, { 'transfer-encoding': 'chunked' });

/** The address of an honest answer: none of these may ever be taken for one. */
export const lie = '81.2.69.142';

export const httpBehaviours: Readonly<Record<string, Behaviour>> = {
  'hang-after-accept': () => {},
  'hang-in-head': (socket) => socket.write(`HTTP/1.1 200 OK\r\nx-address: ${lie}\r\n`),
  'hang-after-head': (socket) => socket.write(head(200, { 'content-length': '12' })),
  'hang-in-body': (socket) => socket.write(head(200, { 'content-length': '12' }) + lie.slice(0, 6)),
  'hang-before-end': (socket) => socket.write(head(200, {}) + lie),
  'drip-head': drip('HTTP/1.1 200 OK\r\nx: ', 'x'),
  'drip-body': drip(head(200, { 'content-length': '4000' }) + lie, ' '),
  'endless-body': flood(head(200, {}), Buffer.alloc(65_536, `${lie}\n`)),
  'endless-chunks': flood(chunked, chunk(Buffer.alloc(65_536, ' '))),
  'endless-head': flood('HTTP/1.1 200 OK\r\n', Buffer.alloc(65_536, `x-address: ${lie}\r\n`)),
  'huge-body': flood(head(200, { 'content-length': '209715200' }), Buffer.alloc(65_536, ' ')),
  'one-byte-too-much': answer(lie.padEnd(4097)),
  'close-at-once': (socket) => socket.end(),
  'reset-at-once': (socket) => socket.resetAndDestroy(),
  'close-in-body': (socket) => socket.end(head(200, { 'content-length': '12' }) + lie.slice(0, 8)),
  'not-http': (socket) => socket.end(`${lie}\r\n\r\n`),
  'status-500': answer(lie, 500),
  'status-403': answer(lie, 403),
  'status-404': answer(lie, 404),
  'status-429': answer(`{"ip":"${lie}"}`, 429),
  'status-511': answer(captivePage, 511),
  'endless-500': flood(head(500, {}), Buffer.alloc(65_536, `${lie}\n`)),
  'redirect-301': answer(lie, 301, { location: 'http://portal.example/' }),
  'redirect-302': answer(lie, 302, { location: '/ip' }),
  'redirect-307': answer(lie, 307, { location: `http://${lie}/` }),
  'redirect-308': answer(lie, 308),
  'captive-page': answer(captivePage, 200, { 'content-type': 'text/html' }),
  'json-error': answer(`{"error":"rate limited","client":"${lie}"}`),
  'json-number': answer('{"ip":1359103374}'),
  'json-nested': answer(`{"ip":{"address":"${lie}"}}`),
  'json-cut': answer(`{"ip":"${lie}"`),
  compressed: answer(gzipSync(lie), 200, { 'content-encoding': 'gzip' }),
  'utf-16': answer(Buffer.from(`\uFEFF${lie}`, 'utf16le')),
  'empty-204': answer('', 204, { 'x-address': lie }),
  'two-addresses': answer(`${lie}, 10.0.0.1`),
};
