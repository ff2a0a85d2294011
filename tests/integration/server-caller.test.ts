import { afterEach, expect, it } from 'vitest';
import type { Caller } from '../../shared/domain/audit.ts';
import { ok } from '../../shared/result.ts';
import { openSocket } from '../support/socket-client.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer | null = null;
afterEach(() => server?.stop());

const forwarded = { 'x-forwarded-for': '198.51.100.1, 192.0.2.7' };

/** Who the handlers are told, by every way there is, with a header that claims another address. */
async function callers(trustedProxies: readonly string[]): Promise<readonly Caller[]> {
  const told: Caller[] = [];
  server = await startTestServer({
    settings: { trustedProxies },
    app: {
      dispatch: async (_name, _input, caller) => {
        told.push(caller);
        return ok({ text: '', cursor: null, done: 0, total: 0 });
      },
      subscribe: () => () => {},
      health: () => ({ ready: true, problems: [], storage: null }),
    },
  });
  const { origin, port } = server;
  const headers = { cookie: await server.signIn(), origin, ...forwarded };
  await server.ask({ path: '/api/about.get', headers });
  await server.ask({
    method: 'POST',
    path: '/api/address.check',
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{}',
  });
  await server.ask({ path: '/export/changes.csv', headers });
  const socket = await openSocket(port, headers);
  await socket.call(1, 'about.get', {});
  socket.close();
  return told;
}

it('tells every handler that the owner calls, and from which address', async () => {
  const caller = { who: 'owner', origin: 'page 127.0.0.1' };
  expect(await callers([])).toEqual([caller, caller, caller, caller]);
});

it('takes the address behind a trusted proxy, and of a list the one the proxy has seen', async () => {
  const caller = { who: 'owner', origin: 'page 192.0.2.7' };
  expect(await callers(['127.0.0.1'])).toEqual([caller, caller, caller, caller]);
});
