import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maxBufferedBytes } from '../../electron/server/push-sender.ts';
import { pingEveryMs } from '../../electron/server/web-socket.ts';
import { sessionEndedCloseCode } from '../../shared/wire.ts';
import { openSocket, type SocketClient } from '../support/socket-client.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let cookie: string;
beforeEach(async () => {
  server = await startTestServer();
  cookie = await server.signIn();
});
afterEach(() => server.stop());

const open = (headers: Readonly<Record<string, string>> = {}): Promise<SocketClient> =>
  openSocket(server.port, { cookie, origin: server.origin, ...headers });

describe('the handshake', () => {
  it.each([
    { headers: { origin: 'http://evil.example' }, status: 403 },
    { headers: { origin: 'null' }, status: 403 },
    { headers: { host: 'evil.example', origin: 'http://evil.example' }, status: 421 },
    { headers: { cookie: '' }, status: 401 },
    { headers: { cookie: 'ip-beacon=AAAA' }, status: 401 },
  ])('is refused with $status for $headers', async ({ headers, status }) => {
    await expect(open(headers)).rejects.toThrow(`refused with ${status}`);
  });

  it('is refused without Origin', async () => {
    await expect(openSocket(server.port, { cookie })).rejects.toThrow('refused with 403');
  });

  it('is refused at every other address', async () => {
    for (const path of ['/', '/api/snapshot.get', '/wss']) {
      const opening = openSocket(server.port, { cookie, origin: server.origin }, path);
      await expect(opening).rejects.toThrow('refused with 404');
    }
  });
});

describe('messages', () => {
  it('carry pushes to every page', async () => {
    const pages = [await open(), await open()];
    server.push({ name: 'change', data: { id: 7 } });
    for (const page of pages) {
      expect(await page.next((message) => 'push' in message)).toEqual({
        push: 'change',
        data: { id: 7 },
      });
    }
  });

  it('are answered with a sentence when they cannot be read', async () => {
    const page = await open();
    for (const text of ['{', '[]', '{"id": {}}', '{"id":1,"name":"about.get","more":1}']) {
      page.socket.send(text);
    }
    page.socket.send(Buffer.from('{"id":1,"name":"about.get"}'), { binary: true });
    await expect.poll(() => page.received.length).toBe(5);
    expect(new Set(page.received.map((message) => JSON.stringify(message)))).toEqual(
      new Set([
        '{"id":null,"ok":false,"error":{"code":"invalid-input","message":"A message must be JSON: {\\"id\\", \\"name\\", \\"input\\"}."}}',
      ]),
    );
  });

  it('over 64 KiB close the socket', async () => {
    const page = await open();
    page.send({ id: 1, name: 'about.get', input: 'x'.repeat(65_536) });
    expect(await page.closed).toBe(1009);
  });
});

describe('a session', () => {
  it('that ends closes its sockets, and no other', async () => {
    const ours = await open();
    const otherCookie = await server.signIn();
    const other = await open({ cookie: otherCookie });
    await server.post('/auth/sign-out', {}, cookie);
    expect(await ours.closed).toBe(sessionEndedCloseCode);
    expect(await other.call(1, 'about.get', {})).toMatchObject({ id: 1, ok: true });
  });

  it('that expires while the page only listens is noticed within one ping', async () => {
    const page = await open();
    await server.clock.advance(pingEveryMs - 1);
    server.clock.jumpWall(31 * 24 * 3_600_000);
    await server.clock.advance(1);
    expect(await page.closed).toBe(sessionEndedCloseCode);
  });
});

describe('a page that does not read', () => {
  it('is disconnected at 1 MiB, and the others never notice', async () => {
    const slow = await open();
    const quick = await open();
    slow.socket.pause();
    const data = 'x'.repeat(256 * 1024);
    for (let sent = 0; sent < 64; sent += 1) {
      server.push({ name: 'change', data });
      await quick.call(`after ${sent}`, 'about.get', {});
    }
    expect(server.log.entries.map(({ message }) => message)).toContain(
      'A page that did not read was disconnected.',
    );
    slow.socket.resume();
    expect(await slow.closed).toBe(1006);
    expect(quick.received.filter((message) => 'push' in message)).toHaveLength(64);
    expect(64 * data.length).toBeGreaterThan(maxBufferedBytes);
  });

  it('and answers no ping is disconnected', async () => {
    const silent = connect(server.port, '127.0.0.1');
    silent.write(
      `GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: ${server.origin.replace(/:\d+$/, '')}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    );
    await once(silent, 'data');
    await server.clock.advance(pingEveryMs);
    expect(silent.destroyed).toBe(false);
    await server.clock.advance(pingEveryMs);
    await once(silent, 'close');
  });
});
