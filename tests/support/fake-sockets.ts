import type { SocketEvents } from '../../renderer/bridge/reconnecting-socket.ts';

export interface FakeSocket extends SocketEvents {
  closed: boolean;
}

/** Sockets that do what a test says; each that was ever opened is kept, in order. */
export function createFakeSockets() {
  const all: FakeSocket[] = [];
  return {
    all,
    last: (): FakeSocket => {
      const socket = all.at(-1);
      if (socket === undefined) throw new Error('No socket has been opened.');
      return socket;
    },
    open: (events: SocketEvents): (() => void) => {
      const socket: FakeSocket = { ...events, closed: false };
      all.push(socket);
      return () => {
        socket.closed = true;
      };
    },
  };
}
