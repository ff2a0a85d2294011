import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RouterDouble {
  readonly ssdpPort: number;
  readonly portControlPort: number;
  /** What has been asked, in order: `ssdp`, `description`, `soap`, `nat-pmp`, `pcp 1`, `pcp 0`. */
  readonly log: readonly string[];
  stop(): Promise<void>;
}

export interface RouterBehaviour {
  readonly description?: (httpPort: number) => string;
  readonly location?: (httpPort: number) => string;
  readonly soap?: string;
  /** What answers a datagram to the port-control port; null answers nothing. */
  readonly portControl?: (request: Uint8Array) => Uint8Array | null;
}

export const igdDescription = (version = 1, controlUrl = '/ctl/IPConn?a=1&amp;b=2'): string =>
  `<?xml version="1.0"?><root xmlns="urn:schemas-upnp-org:device-1-0"><device><serviceList>
  <service><serviceType>urn:schemas-upnp-org:service:Layer3Forwarding:1</serviceType><controlURL>/l3f</controlURL></service>
  <service><serviceType>urn:schemas-upnp-org:service:WANIPConnection:${version}</serviceType>
  <controlURL>${controlUrl}</controlURL></service></serviceList></device></root>`;

export const soapAnswer = (address: string): string =>
  `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>` +
  `<u:GetExternalIPAddressResponse><NewExternalIPAddress>${address}</NewExternalIPAddress>` +
  `</u:GetExternalIPAddressResponse></s:Body></s:Envelope>`;

/** A home router on 127.0.0.1 that speaks UPnP IGD and NAT-PMP or PCP as it is told. */
export async function startRouterDouble(behaviour: RouterBehaviour): Promise<RouterDouble> {
  const log: string[] = [];
  const web = createServer((request, response) => {
    const isSoap = request.method === 'POST';
    const { url = '' } = request;
    log.push(
      isSoap ? `soap ${url} ${String(request.headers['soapaction'])}` : `description ${url}`,
    );
    request.resume();
    const port = (web.address() as AddressInfo).port;
    response.end(isSoap ? behaviour.soap : behaviour.description?.(port));
  });
  web.listen(0, '127.0.0.1');
  await once(web, 'listening');
  const httpPort = (web.address() as AddressInfo).port;
  const [ssdp, control] = [createSocket('udp4'), createSocket('udp4')];
  ssdp.on('message', (_search, peer) => {
    if (behaviour.location === undefined) return;
    log.push('ssdp');
    ssdp.send(
      `HTTP/1.1 200 OK\r\nLOCATION: ${behaviour.location(httpPort)}\r\n\r\n`,
      peer.port,
      peer.address,
    );
  });
  control.on('message', (request, peer) => {
    log.push(request[0] === 2 ? `pcp ${request.readUInt32BE(4)}` : 'nat-pmp');
    const answer = behaviour.portControl?.(request) ?? null;
    if (answer !== null) control.send(answer, peer.port, peer.address);
  });
  for (const socket of [ssdp, control]) {
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
  }
  return {
    ssdpPort: ssdp.address().port,
    portControlPort: control.address().port,
    log,
    async stop() {
      ssdp.close();
      control.close();
      web.close();
      web.closeAllConnections();
      await once(web, 'close');
    },
  };
}
