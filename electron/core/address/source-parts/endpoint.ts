import { fail, ok, type Result } from '../../../../shared/result.ts';

export interface Endpoint {
  /** A host name or an address, IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
}

const hostAndPort = /^(?:\[([\da-f:.]+)\]|([\w.-]{1,253})):(\d{1,5})$/i;

/** Reads `host:port`, with IPv6 in brackets: `[2001:db8::1]:53`. The error is a sentence for people. */
export function parseEndpoint(text: string): Result<Endpoint> {
  const [, bracketed, plain, portText] = hostAndPort.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = Number(portText);
  if (host === undefined || port < 1 || port > 65_535) {
    return fail(
      `"${text}" is not a server; write it as host:port, such as 1.1.1.1:53 or [::1]:3478.`,
    );
  }
  return ok({ host, port });
}

/** For what the schema has already checked. */
export function endpointOf(server: string): Endpoint {
  const endpoint = parseEndpoint(server);
  if (!endpoint.ok) throw new Error(endpoint.error);
  return endpoint.value;
}
