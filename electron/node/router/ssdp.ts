import { createSocket } from 'node:dgram';

const repeatMs = 1000;

const searchFor = (target: string, host: string): Buffer =>
  Buffer.from(
    [
      'M-SEARCH * HTTP/1.1',
      `HOST: ${host}`,
      'MAN: "ssdp:discover"',
      'MX: 1',
      `ST: ${target}`,
      '',
      '',
    ].join('\r\n'),
  );

// Version 1 finds every version: devices must answer for those below their own (UPnP Device Architecture 2.0, 1.3.2).
const target = 'urn:schemas-upnp-org:device:InternetGatewayDevice:1';

/** The LOCATION header of a search answer; null when it has none. */
function locationOf(answer: string): URL | null {
  const [status = '', ...headers] = answer.split('\r\n');
  if (!/^HTTP\/1\.[01] 200\b/.test(status)) return null;
  const location =
    headers.map((line) => /^location:\s*(\S+)$/i.exec(line)?.[1]).find(Boolean) ?? '';
  return URL.canParse(location) ? new URL(location) : null;
}

/** Where searches go; 239.255.255.250:1900 but for tests. */
export interface SsdpEndpoint {
  readonly group: string;
  readonly port: number;
}

/**
 * Searches for the gateway's UPnP description, by unicast and, for routers that want it, by multicast. Answers of
 * other machines are ignored, and so is a description that is not on the gateway itself.
 * @returns null when the signal aborts first
 */
export function findDescription(
  gateway: string,
  { port, group }: SsdpEndpoint,
  signal: AbortSignal,
): Promise<URL | null> {
  return new Promise((resolve) => {
    const socket = createSocket({ type: 'udp4' });
    let isDone = false;
    let timer: NodeJS.Timeout | undefined;
    const done = (location: URL | null) => {
      if (isDone) return;
      isDone = true;
      clearInterval(timer);
      signal.removeEventListener('abort', onAbort);
      socket.close();
      resolve(location);
    };
    const onAbort = () => done(null);
    if (signal.aborted) return done(null);
    signal.addEventListener('abort', onAbort, { once: true });
    socket.on('error', onAbort);
    socket.on('message', (datagram, sender) => {
      const location = sender.address === gateway ? locationOf(datagram.toString('latin1')) : null;
      if (location?.protocol === 'http:' && location.hostname === gateway) done(location);
    });
    const search = () => {
      // Sending may be forbidden to one of them and not to the other, so an error here ends nothing.
      for (const host of [gateway, group]) {
        socket.send(searchFor(target, `${host}:${port}`), port, host, () => {});
      }
    };
    // Datagrams get lost, above all on wireless networks.
    timer = setInterval(search, repeatMs);
    search();
    return undefined;
  });
}
