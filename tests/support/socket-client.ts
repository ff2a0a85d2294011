import { WebSocket } from 'ws';
import type { CallId, ServerMessage } from '../../shared/wire.ts';

export interface SocketClient {
  readonly socket: WebSocket;
  /** Everything that has arrived, in order. */
  readonly received: readonly ServerMessage[];
  send(message: unknown): void;
  /** The first message that fits, whether it is here already or still to come. */
  next(fits: (message: ServerMessage) => boolean): Promise<ServerMessage>;
  call(id: CallId, name: string, input: unknown): Promise<ServerMessage>;
  /** The close code. */
  readonly closed: Promise<number>;
  close(): void;
}

/** Opens `/ws`; rejects with the status when it is refused. */
export async function openSocket(
  port: number,
  headers: Readonly<Record<string, string>>,
  path = '/ws',
): Promise<SocketClient> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
  const received: ServerMessage[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    received.push(JSON.parse(data.toString('utf8')) as ServerMessage);
    for (const look of waiting) look();
  });
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
    socket.once('unexpected-response', (_request, response) => {
      response.resume();
      reject(new Error(`refused with ${response.statusCode}`));
    });
  });
  socket.on('error', () => {});

  const next: SocketClient['next'] = (fits) =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = received.find(fits);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const send = (message: unknown): void => socket.send(JSON.stringify(message));
  return {
    socket,
    received,
    send,
    next,
    call: (id, name, input) => {
      const known = new Set(received);
      send({ id, name, input });
      // The id null: the server could not read the message, so not its id either.
      return next(
        (message) =>
          !known.has(message) && 'id' in message && (message.id === id || message.id === null),
      );
    },
    closed,
    close: () => socket.terminate(),
  };
}
