import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

export interface DatagramServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** What is sent back for a request, in order; `elsewhere` goes out from another port. */
export interface Reply {
  readonly bytes: Uint8Array;
  readonly elsewhere?: boolean;
}

/** A UDP server on 127.0.0.1 that replies to a request as often and with what it likes. */
export async function startHostileDatagrams(
  replies: (request: Uint8Array) => readonly Reply[],
): Promise<DatagramServer> {
  const sockets: readonly [Socket, Socket] = [createSocket('udp4'), createSocket('udp4')];
  const [server, other] = sockets;
  server.on('message', (request, peer) => {
    for (const { bytes, elsewhere } of replies(request)) {
      (elsewhere === true ? other : server).send(bytes, peer.port, peer.address);
    }
  });
  for (const socket of sockets) {
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
  }
  return {
    port: server.address().port,
    async stop() {
      for (const socket of sockets) socket.close();
      await once(other, 'close');
    },
  };
}
