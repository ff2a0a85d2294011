// UPnP Internet Gateway Device, versions 1 and 2: GetExternalIPAddress of the WAN connection service.
// https://openconnectivity.org/developer/specifications/upnp-resources/upnp/internet-gateway-device-igd-v-2-0/

import type { ObservationError } from '../../../shared/domain/observation.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { exchangeHttp } from '../http-exchange.ts';
import { findDescription, type SsdpEndpoint } from './ssdp.ts';
import { xmlElements, xmlText } from './xml-element.ts';

/** Real descriptions have 2 to 20 KiB. */
const maxDescriptionBytes = 65_536;

const wanConnection = /^urn:schemas-upnp-org:service:WAN(?:IP|PPP)Connection:[12]$/;

const unavailable = (detail: string) => fail<ObservationError>({ code: 'unavailable', detail });

interface Service {
  readonly type: string;
  readonly controlUrl: URL;
}

/** The WAN connection services of a description that are on the same machine as the description. */
function wanServices(description: string, base: URL): readonly Service[] {
  return xmlElements(description, 'service').flatMap((service) => {
    const [type = ''] = xmlElements(service, 'serviceType');
    const [path = ''] = xmlElements(service, 'controlURL');
    if (!wanConnection.test(type) || !URL.canParse(xmlText(path), base.href)) return [];
    const controlUrl = new URL(xmlText(path), base);
    return controlUrl.protocol === 'http:' && controlUrl.hostname === base.hostname
      ? [{ type, controlUrl }]
      : [];
  });
}

const envelope = (type: string): string =>
  `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" ` +
  `s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"><s:Body>` +
  `<u:GetExternalIPAddress xmlns:u="${type}"/></s:Body></s:Envelope>`;

async function fetchText(
  url: URL,
  signal: AbortSignal,
  post?: Service,
): Promise<Result<string, ObservationError>> {
  const answer = await exchangeHttp({
    url,
    method: post === undefined ? 'GET' : 'POST',
    headers:
      post === undefined
        ? {}
        : {
            'content-type': 'text/xml; charset="utf-8"',
            soapaction: `"${post.type}#GetExternalIPAddress"`,
          },
    body: post === undefined ? '' : envelope(post.type),
    family: 'ipv4',
    maxBytes: maxDescriptionBytes,
    signal,
  });
  if (!answer.ok) return unavailable(`The router's UPnP failed: ${answer.error.detail}`);
  const { status, body } = answer.value;
  if (status !== 200) return unavailable(`The router's UPnP answered HTTP ${status}.`);
  return ok(new TextDecoder().decode(body));
}

/** Asks a gateway by UPnP for its outer address. Errors: `unavailable`. */
export async function askByUpnp(
  gateway: string,
  ssdp: SsdpEndpoint,
  signal: AbortSignal,
): Promise<Result<string, ObservationError>> {
  const location = await findDescription(gateway, ssdp, signal);
  if (location === null) return unavailable('The router does not answer by UPnP.');
  const description = await fetchText(location, signal);
  if (!description.ok) return description;
  for (const service of wanServices(description.value, location)) {
    const answer = await fetchText(service.controlUrl, signal, service);
    if (!answer.ok) continue;
    const [address] = xmlElements(answer.value, 'NewExternalIPAddress');
    if (address !== undefined && address !== '') return ok(address);
  }
  return unavailable('The router tells no outer address by UPnP.');
}
