import { describe, expect, it } from 'vitest';
import { callTimeoutMs } from '../../../../renderer/bridge/call-timeout.ts';
import type { Fetch } from '../../../../renderer/bridge/fetch-json.ts';
import { createHttpBridge } from '../../../../renderer/bridge/http.ts';
import { createFakeSockets } from '../../../support/fake-sockets.ts';

interface Asked {
  readonly path: string;
  readonly method: string | undefined;
  readonly body: unknown;
}

function setUp(answer: (signal: AbortSignal) => Response | Promise<Response>) {
  const asked: Asked[] = [];
  let signedOut = 0;
  const fetch: Fetch = async (path, { method, body, signal }) => {
    asked.push({ path, method, body });
    return answer(signal as AbortSignal);
  };
  const sockets = createFakeSockets();
  const bridge = createHttpBridge({
    fetch,
    open: sockets.open,
    now: () => 0,
    schedule: () => () => {},
    random: () => 0,
    onSignedOut: () => {
      signedOut += 1;
    },
  });
  return { asked, bridge, sockets, signedOut: () => signedOut };
}

describe('the HTTP bridge', () => {
  it('asks a query by GET with its input as JSON and returns the output', async () => {
    const { asked, bridge } = setUp(() => Response.json({ items: [], total: 0 }));
    const result = await bridge.query('history.changes', { text: 'ä&b', page: 2 });
    expect(result).toEqual({ ok: true, value: { items: [], total: 0 } });
    expect(asked).toEqual([
      {
        path: '/api/history.changes?input=%7B%22text%22%3A%22%C3%A4%26b%22%2C%22page%22%3A2%7D',
        method: undefined,
        body: undefined,
      },
    ]);
  });

  it('gives a command by POST with a JSON body', async () => {
    const { asked, bridge } = setUp(() => Response.json({}));
    await bridge.command('sources.setEnabled', { id: 'echo', enabled: false });
    expect(asked).toEqual([
      { path: '/api/sources.setEnabled', method: 'POST', body: '{"id":"echo","enabled":false}' },
    ]);
  });

  it('waits long for what reads or writes everything, and not for the rest', () => {
    expect(callTimeoutMs('snapshot.get')).toBe(60_000);
    expect(callTimeoutMs('uploads.append')).toBe(60_000);
    expect(callTimeoutMs('backups.restore')).toBe(1_800_000);
    expect(callTimeoutMs('import.check')).toBe(1_800_000);
  });

  it('returns the error of the host', async () => {
    const { bridge } = setUp(() =>
      Response.json(
        { error: { code: 'not-found', message: 'There is no change 7.' } },
        { status: 404 },
      ),
    );
    expect(await bridge.query('history.change', { id: 7 })).toEqual({
      ok: false,
      error: { kind: 'answered', message: 'There is no change 7.' },
    });
  });

  it('says once per refused call that the session is over', async () => {
    const { bridge, signedOut } = setUp(() => new Response(null, { status: 401 }));
    const result = await bridge.query('snapshot.get', {});
    expect(result).toEqual({ ok: false, error: { kind: 'signed-out', message: '' } });
    expect(signedOut()).toBe(1);
  });

  it('returns that nobody answered when the network fails', async () => {
    const { bridge } = setUp(() => Promise.reject(new TypeError('fetch failed')));
    expect(await bridge.query('snapshot.get', {})).toEqual({
      ok: false,
      error: { kind: 'unreachable', message: '' },
    });
  });

  it('rejects when the caller has given the query up', async () => {
    const { bridge } = setUp((signal) => Promise.reject(signal.reason as Error));
    const reason = new Error('unmounted');
    await expect(bridge.query('snapshot.get', {}, AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('hands on pushes and leaves everything else of the socket aside', () => {
    const { bridge, sockets } = setUp(() => Response.json({}));
    const heard: unknown[] = [];
    bridge.listen({ onPush: (push) => heard.push(push), onTransport: () => {} });
    sockets.last().onText('{"id":1,"ok":true,"value":{}}');
    sockets.last().onText('{"push":"change","data":{"id":3}}');
    expect(heard).toEqual([{ push: 'change', data: { id: 3 } }]);
  });
});
