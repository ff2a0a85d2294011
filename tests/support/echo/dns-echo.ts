import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { startDatagramEcho } from './datagram-echo.ts';
import { encodeDnsResponse } from './dns-response.ts';
import { type Echo, type EchoOptions, loopback } from './echo-options.ts';

/** An honest DNS server with a whoami name, over UDP and TCP on one port. */
export async function startDnsEcho(options: EchoOptions): Promise<Echo> {
  const { family, address, host = loopback(family) } = options;
  const overUdp = await startDatagramEcho(options, encodeDnsResponse);
  const sockets = new Set<Socket>();
  let askedOverTcp = 0;
  const overTcp = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    // A question is a hundred bytes, so it comes in one piece on loopback and in the laboratory.
    socket.on('data', (frame) => {
      askedOverTcp += 1;
      const seen = address === 'peer' ? (socket.remoteAddress ?? '') : address;
      const message = encodeDnsResponse(new Uint8Array(frame.subarray(2)), seen);
      socket.write(
        Uint8Array.from([message.byteLength >> 8, message.byteLength & 255, ...message]),
      );
    });
  });
  overTcp.listen({ port: overUdp.port, host, ipv6Only: family === 'ipv6' });
  await once(overTcp, 'listening');
  return {
    port: overUdp.port,
    server: overUdp.server,
    asked: () => overUdp.asked() + askedOverTcp,
    async stop() {
      for (const socket of sockets) socket.destroy();
      overTcp.close();
      await Promise.all([overUdp.stop(), once(overTcp, 'close')]);
    },
  };
}
