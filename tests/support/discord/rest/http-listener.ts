import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export interface HttpListener {
  readonly port: number;
  /** Nobody listens any more: connections are refused, those that are there are broken. */
  offline(): Promise<void>;
  /** Listens again, on the same port. */
  online(): Promise<void>;
  onUpgrade(take: (request: IncomingMessage, socket: Duplex, head: Buffer) => void): void;
}

/** A server on loopback that can go away and come back. */
export async function startListener(
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
  wantedPort = 0,
): Promise<HttpListener> {
  const server = createServer(onRequest);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(wantedPort);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    offline: () =>
      new Promise((resolve) => {
        if (!server.listening) {
          resolve();
          return;
        }
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    online: async () => {
      if (!server.listening) await listen(port);
    },
    onUpgrade: (take) => void server.on('upgrade', take),
  };
}

export async function bytesOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
