import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import { createPasswordHasher } from '../../electron/server/auth/password-hash.ts';
import { createRandom } from '../../electron/node/random.ts';
import { createServer } from '../../electron/server/server.ts';
import { createMemoryFiles } from '../support/memory-files.ts';
import { createMemoryLog } from '../support/memory-log.ts';
import { openSocket } from '../support/socket-client.ts';
import { startTestServer } from '../support/test-server.ts';

const realClock = createSystemClock();

const create = (
  settings: { host?: string; port?: number; trustedProxies?: string[] },
  access?: string,
) =>
  createServer({
    app: {
      dispatch: async () => ({ ok: true, value: {} }),
      subscribe: () => () => {},
      health: () => ({ ready: true, problems: [], storage: null }),
    },
    settings: {
      host: '127.0.0.1',
      port: 0,
      allowedHosts: [],
      trustedProxies: [],
      metrics: false,
      ...settings,
    },
    dataFolder: '/data',
    clientFolder: '/nowhere',
    clock: realClock,
    random: createRandom(),
    files: createMemoryFiles(access === undefined ? {} : { '/data/access.json': access }),
    log: createMemoryLog(),
  });

it('stops in under 2 s with open WebSockets, kept-alive connections and a call that hangs', async () => {
  const hang = { reached: () => {} };
  const reached = new Promise<void>((resolve) => (hang.reached = resolve));
  const server = await startTestServer({
    clock: realClock,
    app: {
      dispatch: () => {
        hang.reached();
        return new Promise(() => {});
      },
      subscribe: () => () => {},
      health: () => ({ ready: true, problems: [], storage: null }),
    },
  });
  const cookie = await server.signIn();
  const agent = new Agent({ keepAlive: true });
  await server.ask({ path: '/healthz', agent });
  const polite = await openSocket(server.port, { cookie, origin: server.origin });
  const deaf = await openSocket(server.port, { cookie, origin: server.origin });
  deaf.socket.pause();
  const halfSaid = connect(server.port, '127.0.0.1');
  halfSaid.write('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n');
  const hanging = server.get('/api/snapshot.get', cookie).catch((error: unknown) => error);
  await Promise.all([reached, once(halfSaid, 'ready')]);

  const startedAt = performance.now();
  await server.stop();
  expect(performance.now() - startedAt).toBeLessThan(2000);
  expect(await polite.closed).toBe(1001);
  expect(await hanging).toBeInstanceOf(Error);
  await expect(server.get('/healthz')).rejects.toThrow('ECONNREFUSED');
  deaf.close();
  halfSaid.destroy();
  agent.destroy();
});

it('leaves the other program its port and says what to do', async () => {
  const first = await startTestServer();
  const second = await create({ port: first.port });
  await first.stop();
  expect(second).toEqual({
    ok: false,
    error: `Port ${first.port} on 127.0.0.1 is in use, perhaps by another IP Beacon. End that program, or take another port with --port or the setting server.port.`,
  });
});

it('says that an address is not of this machine', async () => {
  expect(await create({ host: '203.0.113.77' })).toEqual({
    ok: false,
    error:
      '203.0.113.77 is not an address of this machine. Correct the setting server.host or --host.',
  });
});

it('says which setting is wrong when a proxy is no address', async () => {
  expect(await create({ trustedProxies: ['my-proxy'] })).toEqual({
    ok: false,
    error: expect.stringMatching(
      /^The setting server\.trustedProxies is not right \(.*my-proxy.*\)\./,
    ),
  });
});

it.each(['', '{', '{"version":1}', '{"version":2,"passwordHash":null,"sessions":[]}'])(
  'does not start over the damaged access.json %j, which would forget the password',
  async (text) => {
    expect(await create({}, text)).toEqual({
      ok: false,
      error: expect.stringMatching(
        /^\/data\/access\.json cannot be used: [\s\S]+ delete it to begin/,
      ),
    });
  },
);

it('gives an address that a browser can open when it listens on all', async () => {
  const created = await create({ host: '0.0.0.0' });
  if (!created.ok) throw new Error(created.error);
  await created.value.stop();
  expect(created.value.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

it('never blocks the event loop over 50 ms while passwords are hashed', async () => {
  const hasher = createPasswordHasher();
  await hasher.hash('the import is not what is measured');
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  // A delay is known from two turns of the loop: one before what is measured, one after.
  await setTimeout(20);
  const hashed = await Promise.all(
    Array.from({ length: 8 }, (_, index) => hasher.hash(`password ${index}`)),
  );
  await setTimeout(20);
  delay.disable();
  expect(hashed.map(({ ok }) => ok)).toEqual(Array.from({ length: 8 }, () => true));
  expect(delay.max / 1e6).toBeLessThan(50);
});

it('refuses to queue more than eight passwords, each of which takes 19 MiB', async () => {
  const hasher = createPasswordHasher();
  const hashed = await Promise.all(Array.from({ length: 10 }, () => hasher.hash('the same')));
  expect(hashed.filter(({ ok }) => !ok)).toEqual([
    { ok: false, error: 'busy' },
    { ok: false, error: 'busy' },
  ]);
});
