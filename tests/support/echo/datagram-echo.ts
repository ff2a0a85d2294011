import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type Echo, type EchoOptions, loopback, serverName } from './echo-options.ts';

/** A UDP server that answers each datagram with one made from it and the address to tell. */
export async function startDatagramEcho(
  options: EchoOptions,
  answerTo: (datagram: Uint8Array, seen: string) => Uint8Array,
): Promise<Echo> {
  const { family, address, delayMs = 0, port = 0, host = loopback(family) } = options;
  let asked = 0;
  const timers = new Set<NodeJS.Timeout>();
  const socket = createSocket({
    type: family === 'ipv4' ? 'udp4' : 'udp6',
    ipv6Only: family === 'ipv6',
  });
  socket.on('message', (datagram, peer) => {
    asked += 1;
    const message = answerTo(datagram, address === 'peer' ? peer.address : address);
    const timer = setTimeout(() => {
      timers.delete(timer);
      socket.send(message, peer.port, peer.address);
    }, delayMs);
    timers.add(timer);
  });
  socket.bind(port, host);
  await once(socket, 'listening');
  const actual = socket.address().port;
  return {
    port: actual,
    server: serverName(host, actual),
    asked: () => asked,
    async stop() {
      for (const timer of timers) clearTimeout(timer);
      socket.close();
      await once(socket, 'close');
    },
  };
}
