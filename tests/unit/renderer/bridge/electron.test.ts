import { describe, expect, it } from 'vitest';
import { createElectronBridge, createOwnerAuth } from '../../../../renderer/bridge/electron.ts';
import { createSession } from '../../../../renderer/bridge/session.ts';
import type { IpcCall, IpcPort, IpcPush } from '../../../../shared/ipc.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { WireError } from '../../../../shared/wire.ts';

function setUp(answer: () => Promise<Result<unknown, WireError>> = async () => ok('answer')) {
  const calls: IpcCall[] = [];
  const listeners = new Set<(push: IpcPush) => void>();
  const port: IpcPort = {
    call: (call) => {
      calls.push(call);
      return answer();
    },
    onPush: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { bridge: createElectronBridge(port), calls, listeners };
}

describe('the bridge of the window', () => {
  it('asks and orders over the one port', async () => {
    const { bridge, calls } = setUp();
    expect(await bridge.query('about.get', {})).toEqual(ok('answer'));
    expect(await bridge.command('address.check', {})).toEqual(ok('answer'));
    expect(calls).toEqual([
      { name: 'about.get', input: {} },
      { name: 'address.check', input: {} },
    ]);
  });

  it('hands on what the core says against it', async () => {
    const error = { code: 'refused', message: 'Not now.', id: 'b0b0cafe' };
    const { bridge } = setUp(async () => fail(error));
    expect(await bridge.query('about.get', {})).toEqual(
      fail({ kind: 'answered', message: 'Not now.', id: 'b0b0cafe' }),
    );
  });

  it('knows a main process that does not answer', async () => {
    const { bridge } = setUp(() => Promise.reject(new Error('the port is closed')));
    expect(await bridge.query('about.get', {})).toEqual(fail({ kind: 'unreachable', message: '' }));
  });

  it('gives a call up that nobody waits for any more', async () => {
    const aborter = new AbortController();
    const { bridge, calls } = setUp(async () => {
      aborter.abort(new Error('gone'));
      return ok('answer');
    });
    await expect(bridge.query('about.get', {}, aborter.signal)).rejects.toThrow('gone');
    await expect(bridge.query('about.get', {}, aborter.signal)).rejects.toThrow('gone');
    expect(calls).toHaveLength(1);
  });

  it('is live once somebody listens, until that ends', async () => {
    const { bridge, listeners } = setUp();
    const heard: unknown[] = [];
    const pushes = bridge.listen({
      onPush: (push) => heard.push(push),
      onTransport: (state) => heard.push(state),
    });
    expect(heard).toEqual([]);
    await Promise.resolve();
    const push = { push: 'settings', data: { changed: [] } } as const;
    for (const listener of listeners) {
      listener(push);
      listener({ push: 'unheard-of' as 'settings', data: {} });
    }
    expect(heard).toEqual([{ kind: 'live' }, push]);
    pushes.stop();
    expect(listeners.size).toBe(0);
  });
});

it('needs no sign-in: the window is the owner’s', async () => {
  const session = createSession(createOwnerAuth());
  await session.ask();
  expect(session.store.getState()).toEqual({ kind: 'signed-in' });
});
