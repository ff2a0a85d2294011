import { describe, expect, it } from 'vitest';
import type { TransportState } from '../../../../renderer/bridge/client.ts';
import { createReconnectingSocket } from '../../../../renderer/bridge/reconnecting-socket.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { createFakeSockets } from '../../../support/fake-sockets.ts';

const startMs = 1_000_000;

function setUp() {
  const clock = createFakeClock(startMs);
  const sockets = createFakeSockets();
  const states: TransportState[] = [];
  const texts: string[] = [];
  const socket = createReconnectingSocket(
    {
      open: sockets.open,
      now: () => clock.now(),
      schedule: (delayMs, run) => clock.schedule(delayMs, run),
      random: () => 0,
    },
    { onText: (text) => texts.push(text), onState: (state) => states.push(state) },
  );
  return { clock, sockets, states, texts, socket };
}

describe('the socket that reconnects', () => {
  it('is connecting, then live, and hands on what it hears', () => {
    const { sockets, states, texts } = setUp();
    sockets.last().onOpen();
    sockets.last().onText('hello');
    expect(states).toEqual([{ kind: 'connecting' }, { kind: 'live' }]);
    expect(texts).toEqual(['hello']);
  });

  it('says since when the connection is lost and when it tries again, and keeps the first of these', async () => {
    const { clock, sockets, states } = setUp();
    sockets.last().onOpen();
    await clock.advance(60_000);
    sockets.last().onClose();
    await clock.advance(250);
    sockets.last().onClose();
    const lostAt = startMs + 60_000;
    expect(states.slice(2)).toEqual([
      { kind: 'reconnecting', lostAt, retryAt: lostAt + 250 },
      { kind: 'reconnecting', lostAt, retryAt: null },
      { kind: 'reconnecting', lostAt, retryAt: lostAt + 250 + 500 },
    ]);
  });

  it('was never connected when the first try fails', () => {
    const { sockets, states } = setUp();
    sockets.last().onClose();
    expect(states.at(-1)).toEqual({ kind: 'reconnecting', lostAt: null, retryAt: startMs + 250 });
  });

  it('backs off further when connections are closed at once, and starts anew after one that lasted', async () => {
    const { clock, sockets, states } = setUp();
    sockets.last().onOpen();
    sockets.last().onClose();
    await clock.advance(250);
    sockets.last().onOpen();
    sockets.last().onClose();
    expect(states.at(-1)).toMatchObject({ retryAt: clock.now() + 500 });
    await clock.advance(500);
    sockets.last().onOpen();
    await clock.advance(5_000);
    sockets.last().onClose();
    expect(states.at(-1)).toMatchObject({ retryAt: clock.now() + 250 });
  });

  it('gives up a handshake that hangs for 10 s', async () => {
    const { clock, sockets, states } = setUp();
    await clock.advance(9_999);
    expect(sockets.last().closed).toBe(false);
    await clock.advance(1);
    expect(sockets.last().closed).toBe(true);
    expect(states.at(-1)?.kind).toBe('reconnecting');
  });

  it('ignores what a socket that was given up says late', async () => {
    const { clock, sockets, states, texts } = setUp();
    const first = sockets.last();
    first.onClose();
    await clock.advance(250);
    sockets.last().onOpen();
    first.onOpen();
    first.onText('late');
    first.onClose();
    expect(states.at(-1)).toEqual({ kind: 'live' });
    expect(texts).toEqual([]);
  });

  it('tries at once when asked to, but only while it waits', async () => {
    const { clock, sockets, socket } = setUp();
    socket.retryNow();
    expect(sockets.all).toHaveLength(1);
    sockets.last().onClose();
    socket.retryNow();
    expect(sockets.all).toHaveLength(2);
    await clock.advance(250);
    expect(sockets.all).toHaveLength(2);
  });

  it('opens nothing any more after it was stopped', async () => {
    const { clock, sockets, socket, states } = setUp();
    sockets.last().onOpen();
    socket.stop();
    sockets.last().onClose();
    socket.retryNow();
    await clock.advance(60_000);
    expect(sockets.last().closed).toBe(true);
    expect(sockets.all).toHaveLength(1);
    expect(states.at(-1)).toEqual({ kind: 'live' });
  });
});
