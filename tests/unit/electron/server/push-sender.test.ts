import { beforeEach, describe, expect, it } from 'vitest';
import {
  createSender,
  maxBufferedBytes,
  type OutSocket,
  type Sender,
  slowBytes,
} from '../../../../electron/server/push-sender.ts';

/** A reader that takes nothing until it is told to. */
class SlowSocket implements OutSocket {
  bufferedAmount = 0;
  readonly sent: unknown[] = [];
  terminated = false;
  private readonly waiting: (() => void)[] = [];

  send(data: string, done: () => void): void {
    this.bufferedAmount += data.length;
    this.sent.push(JSON.parse(data));
    this.waiting.push(done);
  }

  terminate(): void {
    this.terminated = true;
  }

  read(): void {
    this.bufferedAmount = 0;
    for (const done of this.waiting.splice(0)) done();
  }
}

const big = 'x'.repeat(slowBytes);
let socket: SlowSocket;
let sender: Sender;
let givenUp: number;
beforeEach(() => {
  socket = new SlowSocket();
  givenUp = 0;
  sender = createSender(socket, () => (givenUp += 1));
});

const snapshot = (revision: number) => ({ name: 'snapshot', data: { revision } }) as const;

describe('a sender', () => {
  it('sends everything to a reader that keeps up', () => {
    for (const revision of [1, 2, 3]) {
      sender.push(snapshot(revision));
      socket.read();
    }
    expect(socket.sent).toEqual(
      [1, 2, 3].map((revision) => ({ push: 'snapshot', data: { revision } })),
    );
  });

  it('keeps the newest snapshot alone for a slow reader, and sends it when there is room', () => {
    sender.push({ name: 'change', data: big });
    for (const revision of [1, 2, 3]) sender.push(snapshot(revision));
    expect(socket.sent).toHaveLength(1);
    socket.read();
    expect(socket.sent.slice(1)).toEqual([{ push: 'snapshot', data: { revision: 3 } }]);
    socket.read();
    expect(socket.sent).toHaveLength(2);
  });

  it('drops neither changes nor answers', () => {
    sender.push({ name: 'change', data: big });
    sender.push({ name: 'change', data: 'second' });
    sender.answer({ id: 1, ok: true, value: 'third' });
    expect(socket.sent.slice(1)).toEqual([
      { push: 'change', data: 'second' },
      { id: 1, ok: true, value: 'third' },
    ]);
  });

  it('gives up a reader with more than 1 MiB waiting, once, and sends nothing more', () => {
    const count = Math.ceil(maxBufferedBytes / slowBytes);
    for (let sent = 0; sent < count * 3; sent += 1) sender.push({ name: 'change', data: big });
    expect({ givenUp, terminated: socket.terminated }).toEqual({ givenUp: 1, terminated: true });
    expect(socket.bufferedAmount).toBeLessThan(maxBufferedBytes + 2 * slowBytes);
    socket.read();
    sender.push(snapshot(1));
    expect(socket.bufferedAmount).toBe(0);
  });
});
