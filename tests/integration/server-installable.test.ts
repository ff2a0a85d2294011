// What makes the page a program of its own in the browser, and its files small on the way.

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClientFolder, startTestServer, type TestServer } from '../support/test-server.ts';

const script = '/assets/main-4f2a91cc.js';
const gzip = { 'accept-encoding': 'gzip, deflate' };
let server: TestServer;
let clientFolder: string;

beforeAll(async () => {
  clientFolder = await createClientFolder();
  await writeFile(join(clientFolder, 'manifest.webmanifest'), '{"name":"IP Beacon"}');
  await writeFile(join(clientFolder, 'sw.js'), 'self;\n');
  await writeFile(join(clientFolder, 'sw.js.gz'), gzipSync('self;\n'));
  await writeFile(join(clientFolder, 'index.html.gz'), gzipSync('<!doctype html>compressed'));
  await writeFile(join(clientFolder, `${script}.gz`), gzipSync('export {};\n'));
  server = await startTestServer({ clientFolder });
});
afterAll(async () => {
  await server.stop();
  await rm(clientFolder, { recursive: true });
});

it('serves the manifest as one', async () => {
  const answer = await server.get('/manifest.webmanifest');
  expect([answer.status, answer.headers['content-type'], answer.text]).toEqual([
    200,
    'application/manifest+json',
    '{"name":"IP Beacon"}',
  ]);
});

it('lets the browser ask for the service worker’s next version each time, compressed or not', async () => {
  for (const headers of [{}, gzip]) {
    const answer = await server.ask({ path: '/sw.js', headers });
    expect([
      answer.status,
      answer.headers['content-type'],
      answer.headers['cache-control'],
    ]).toEqual([200, 'application/javascript; charset=utf-8', 'no-cache']);
  }
});

it('lets only its own worker, manifest and scripts into the page', async () => {
  const { headers } = await server.get('/');
  const policy = String(headers['content-security-policy']);
  const sources = Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...allowed] = directive.split(' ');
      return [name, allowed];
    }),
  );
  for (const directive of ['worker-src', 'manifest-src', 'script-src', 'style-src']) {
    // Where a policy does not name a directive, default-src is in force (CSP 3, 6.8).
    expect([directive, sources[directive] ?? sources['default-src']]).toEqual([
      directive,
      ["'self'"],
    ]);
  }
});

describe('a compressed copy', () => {
  it('goes to a browser that takes it, as long-lived as what it is a copy of', async () => {
    const packed = await server.ask({ path: script, headers: gzip });
    const plain = await server.ask({ path: script });
    const telling = ({ headers }: typeof packed) => [
      headers['content-encoding'],
      headers['content-type'],
      headers['cache-control'],
      headers.vary,
    ];
    const javascript = 'application/javascript; charset=utf-8';
    const forEver = 'public, max-age=31536000, immutable';
    expect(telling(packed)).toEqual(['gzip', javascript, forEver, 'accept-encoding']);
    expect(telling(plain)).toEqual([undefined, javascript, forEver, 'accept-encoding']);
    expect(plain.text).toBe('export {};\n');
  });

  it('has an ETag of its own, which is answered without the content', async () => {
    const packed = await server.ask({ path: script, headers: gzip });
    const plain = await server.ask({ path: script });
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    const again = await server.ask({
      path: script,
      headers: { ...gzip, 'if-none-match': packed.headers.etag ?? '' },
    });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('of the page itself serves every deep link, and is asked for anew each time', async () => {
    const answer = await server.ask({ path: '/history/7', headers: gzip });
    expect([
      answer.status,
      answer.headers['content-encoding'],
      answer.headers['content-type'],
      answer.headers['cache-control'],
    ]).toEqual([200, 'gzip', 'text/html; charset=utf-8', 'no-cache']);
  });

  it('is not sent to a browser that wants none of it', async () => {
    const answer = await server.ask({ path: script, headers: { 'accept-encoding': 'gzip;q=0' } });
    expect([answer.headers['content-encoding'], answer.text]).toEqual([undefined, 'export {};\n']);
  });
});
