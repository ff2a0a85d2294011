import type { ServerMessage } from '../../shared/wire.ts';
import type { AppPush } from './app-port.ts';

/** What is needed of a `ws` WebSocket. */
export interface OutSocket {
  readonly bufferedAmount: number;
  send(data: string, done: (error?: Error) => void): void;
  terminate(): void;
}

/** Above this a reader counts as slow, and only the newest snapshot is kept for it. */
export const slowBytes = 65_536;
/** Above this a reader is given up. It may come back: a page reads the whole snapshot when it connects. */
export const maxBufferedBytes = 1_048_576;

export interface Sender {
  /** An answer to a call, which may not be dropped. */
  answer(message: ServerMessage): void;
  /** Of snapshots a slow reader gets the newest only; what happened in between it would show for no time. */
  push(push: AppPush): void;
}

/** Bounds what waits in memory for one reader. */
export function createSender(socket: OutSocket, onGivenUp: () => void): Sender {
  let heldSnapshot: AppPush | null = null;
  let isGivenUp = false;

  function send(message: ServerMessage): void {
    if (isGivenUp) return;
    socket.send(JSON.stringify(message), sendHeld);
    if (socket.bufferedAmount <= maxBufferedBytes) return;
    isGivenUp = true;
    heldSnapshot = null;
    onGivenUp();
    // Not close(): its frame would wait behind the megabyte that is not being read.
    socket.terminate();
  }

  function sendHeld(error?: Error): void {
    if (error !== undefined || heldSnapshot === null || socket.bufferedAmount > slowBytes) return;
    const { name, data } = heldSnapshot;
    heldSnapshot = null;
    send({ push: name, data });
  }

  return {
    answer: send,
    push: (push) => {
      if (push.name === 'snapshot' && socket.bufferedAmount > slowBytes) heldSnapshot = push;
      else send({ push: push.name, data: push.data });
    },
  };
}
