import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import type { Certificate } from './certificate.ts';
import { behaveByPath } from './hostile-http.ts';
import type { RawServer } from './raw-tcp.ts';

export interface HostileTls extends RawServer {
  /** From now on it shows another certificate, as a machine in the middle would. */
  show(certificate: Certificate): void;
}

/** The hostile HTTP server behind TLS. */
export async function startHostileTls(certificate: Certificate): Promise<HostileTls> {
  const sockets = new Set<TLSSocket>();
  const server = createServer({ ...certificate }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    behaveByPath(socket);
  });
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    open: () => sockets.size,
    show: (other) => server.setSecureContext({ ...other }),
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
