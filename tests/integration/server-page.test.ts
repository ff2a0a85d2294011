import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClientFolder, startTestServer, type TestServer } from '../support/test-server.ts';

const canary = 'canary-2c90-outside-the-page';
let server: TestServer;
let clientFolder: string;
let outside: string;
beforeAll(async () => {
  clientFolder = await createClientFolder();
  outside = join(dirname(clientFolder), `outside-${process.pid}.txt`);
  await writeFile(outside, canary);
  await writeFile(join(clientFolder, '.env'), canary);
  await writeFile(join(clientFolder, 'assets', 'main-4f2a91cc.js.br'), 'compressed');
  server = await startTestServer({ clientFolder });
});
afterAll(async () => {
  await server.stop();
  await rm(clientFolder, { recursive: true });
  await rm(outside);
});

it.each(['/', '/history', '/history/7', '/sign-in', '/settings?section=address'])(
  'serves the page for the deep link %s',
  async (path) => {
    const answer = await server.get(path);
    expect({
      status: answer.status,
      type: answer.headers['content-type'],
      text: answer.text,
    }).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      text: '<!doctype html><title>IP Beacon</title>',
    });
  },
);

it.each(['/missing.js', '/api', '/auth/nothing', '/favicon.ico', '/assets/none-00000000.css'])(
  'serves an error, not the page, for %s',
  async (path) => {
    const answer = await server.get(path);
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({
      status: 404,
      body: { error: { code: 'not-found', message: 'There is nothing at this address.' } },
    });
  },
);

it('serves a compressed sibling to a browser that takes it', async () => {
  const path = '/assets/main-4f2a91cc.js';
  const compressed = await server.ask({ path, headers: { 'accept-encoding': 'gzip, br' } });
  const plain = await server.ask({ path });
  expect({
    compressed: [compressed.text, compressed.headers['content-encoding']],
    plain: [plain.text, plain.headers['content-encoding']],
    types: [compressed.headers['content-type'], plain.headers['content-type']],
    vary: compressed.headers.vary,
  }).toEqual({
    compressed: ['compressed', 'br'],
    plain: ['export {};\n', undefined],
    types: ['application/javascript; charset=utf-8', 'application/javascript; charset=utf-8'],
    vary: 'accept-encoding',
  });
});

it('says in full that a file could not be read, which no browser keeps', async () => {
  // It is there, but cannot be opened: as a file that goes away at this moment.
  const socket = createServer().listen(join(clientFolder, 'assets', 'chunk-00000000.js'));
  await once(socket, 'listening');
  const answer = await server.get('/assets/chunk-00000000.js');
  socket.close();
  const { error } = JSON.parse(answer.text) as { readonly error: Readonly<Record<string, string>> };
  expect({
    status: answer.status,
    code: error['code'],
    type: answer.headers['content-type'],
    encoding: answer.headers['content-encoding'],
    cache: answer.headers['cache-control'],
  }).toEqual({
    status: 500,
    code: 'internal',
    type: 'application/json; charset=utf-8',
    encoding: undefined,
    cache: 'no-store',
  });
});

describe('nothing outside the page is served', () => {
  const name = `outside-${process.pid}.txt`;
  it.each([
    `/../${name}`,
    `/assets/../../${name}`,
    `/%2e%2e/${name}`,
    `/..%2f${name}`,
    `/%2e%2e%2f${name}`,
    `/..%5c${name}`,
    `/..\\${name}`,
    `/%252e%252e/${name}`,
    `/assets/%2e%2e/%2e%2e/${name}`,
    `//${name}`,
    `/./../${name}`,
    `/${name}%00.js`,
    '/index.html%00',
    '/%00',
    '/.env',
    '/%2eenv',
    '/assets/..',
    `/c:/${name}`,
    '/%c0%ae%c0%ae/etc/passwd',
  ])('%s', async (path) => {
    const answer = await server.get(path);
    expect(answer.text).not.toContain(canary);
    expect(answer.text).not.toContain('root:');
    // 200 only as the page itself, for what looks like a deep link of it.
    const served = answer.status === 200 ? answer.text : answer.status;
    expect(['<!doctype html><title>IP Beacon</title>', 400, 404]).toContain(served);
  });
});

it('says what to do when the page is not built', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'ip-beacon-empty-'));
  const bare = await startTestServer({ clientFolder: empty });
  const answer = await bare.get('/');
  await bare.stop();
  await rm(empty, { recursive: true });
  expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({
    status: 404,
    body: {
      error: {
        code: 'not-built',
        message: 'The page is not built here; run `npm run build` first.',
      },
    },
  });
});
