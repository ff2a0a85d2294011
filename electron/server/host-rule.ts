// Which Host and Origin are answered. Against DNS rebinding: a name of the attacker's that resolves to us
// arrives with that name in Host, and plain HTTP on a name that is not loopback carries no Sec-Fetch-*.

import { bareAddress } from './bare-address.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];
const anyAddress = new Set(['0.0.0.0', '::']);

/** `host`, `host:port`, `[v6]:port`; nothing else is a Host header (RFC 9110, 7.2). */
const hostHeader = /^(?<name>\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::\d{1,5})?$/i;

/** The name in a Host header, lower-case and without port and final dot; null when it is not one. */
export function hostNameOf(header: string): string | null {
  const name = hostHeader.exec(header)?.groups?.['name'];
  return name === undefined ? null : name.toLowerCase().replace(/\.$/, '');
}

/** As an address stands in a Host header: IPv6 in brackets, IPv4-mapped as IPv4, without zone. */
export function hostSpelling(address: string): string {
  const bare = bareAddress(address.toLowerCase());
  return bare.includes(':') && !bare.startsWith('[') ? `[${bare}]` : bare;
}

/** True when a request with this Host header, which came in over this local address, is meant for us. */
export type HostRule = (header: string, localAddress: string | undefined) => boolean;

/** @param boundHost the setting `server.host`; @param allowedHosts the setting `server.allowedHosts` */
export function createHostRule(boundHost: string, allowedHosts: readonly string[]): HostRule {
  const bound = anyAddress.has(boundHost) ? [] : [boundHost];
  const names = new Set([...loopbackNames, ...[...bound, ...allowedHosts].map(hostSpelling)]);
  return (header, localAddress) => {
    const name = hostNameOf(header);
    if (name === null) return false;
    return names.has(name) || (localAddress !== undefined && name === hostSpelling(localAddress));
  };
}

/**
 * True when the Origin header names the page that is served under this Host header.
 * Only over TLS the scheme must match too: a proxy may have ended TLS without telling us.
 */
export function isSameOrigin(origin: string, host: string, underTls: boolean): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: originHost, origin: serialised } = new URL(origin);
  if (serialised !== origin.toLowerCase()) return false;
  if (protocol !== 'https:' && (protocol !== 'http:' || underTls)) return false;
  return originHost === withoutDefaultPort(host.toLowerCase(), protocol);
}

const withoutDefaultPort = (host: string, protocol: string): string =>
  host.replace(protocol === 'https:' ? /:443$/ : /:80$/, '');
