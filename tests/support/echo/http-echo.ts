import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Echo, type EchoOptions, loopback, serverName } from './echo-options.ts';

export interface HttpEcho extends Echo {
  /** `http://127.0.0.1:9001` */
  readonly url: string;
}

/** An honest HTTP echo: `/` and `/ip` as text, `/json` with the field ip, `/trace` as key=value. */
export async function startHttpEcho(options: EchoOptions): Promise<HttpEcho> {
  const { family, address, delayMs = 0, port = 0, host = loopback(family) } = options;
  let asked = 0;
  const timers = new Set<NodeJS.Timeout>();
  const server = createServer((request, response) => {
    asked += 1;
    const seen = address === 'peer' ? (request.socket.remoteAddress ?? '') : address;
    const answer = () => {
      if (request.url === '/json') response.end(JSON.stringify({ ip: seen }));
      else if (request.url === '/trace') response.end(`fl=1\nh=echo\nip=${seen}\nts=1\n`);
      else response.end(`${seen}\n`);
    };
    if (delayMs === 0) return answer();
    const timer = setTimeout(() => (timers.delete(timer), answer()), delayMs);
    timers.add(timer);
    return undefined;
  });
  server.listen({ port, host, ipv6Only: family === 'ipv6' });
  await once(server, 'listening');
  const actual = (server.address() as AddressInfo).port;
  return {
    port: actual,
    server: serverName(host, actual),
    url: `http://${serverName(host, actual)}`,
    asked: () => asked,
    async stop() {
      for (const timer of timers) clearTimeout(timer);
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
