import { lookup } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import type { Family } from '../../shared/domain/family.ts';
import type { ObservationError } from '../../shared/domain/observation.ts';
import { parseIp } from '../../shared/domain/ip.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { lookUpInHostsFile } from './hosts-file.ts';
import { abortError, errorCodeOf } from './network-error.ts';

type Resolved = Result<string, ObservationError>;

const familyName = { ipv4: 'IPv4', ipv6: 'IPv6' } as const;

const notFound = (detail: string): Resolved => fail({ code: 'name-not-found', detail });

const hasNone = (name: string, family: Family): Resolved =>
  notFound(`${name} has no ${familyName[family]} address.`);

/** The system's own way, for names that no DNS server knows: mDNS, NetBIOS, search domains. */
function lookUpBySystem(name: string, family: Family): Promise<Resolved> {
  return new Promise((resolve) => {
    lookup(name, { family: family === 'ipv4' ? 4 : 6 }, (error, address) => {
      resolve(error === null ? ok(address) : notFound(`${name} is not known.`));
    });
  });
}

async function lookUpByDns(resolver: Resolver, name: string, family: Family): Promise<Resolved> {
  try {
    const addresses =
      family === 'ipv4' ? await resolver.resolve4(name) : await resolver.resolve6(name);
    const [first] = addresses;
    return first === undefined ? hasNone(name, family) : ok(first);
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'ENODATA') return hasNone(name, family);
    // No such name, or no server configured: the system may still know it.
    if (code === 'ENOTFOUND' || code === 'ECONNREFUSED') return await lookUpBySystem(name, family);
    return notFound(`${name} cannot be looked up: the name server says ${code}.`);
  }
}

/**
 * Finds one address of a name: hosts file, then DNS, then whatever else the system has.
 *
 * Not dns.lookup() alone: it is getaddrinfo() in one of libuv's threads, which nothing can cancel. With a dead name
 * server each call holds its thread for ten seconds and more, and the process cannot exit meanwhile.
 * @param nameServers instead of the system's, `127.0.0.1:5300`
 * @returns at once when the signal aborts
 */
export async function resolveName(
  name: string,
  family: Family,
  signal: AbortSignal,
  nameServers?: readonly string[],
): Promise<Resolved> {
  const literal = parseIp(name);
  if (literal?.family === family) return ok(name);
  if (literal !== null) return hasNone(name, family);
  if (/(?:^|\.)localhost\.?$/i.test(name)) return ok(family === 'ipv4' ? '127.0.0.1' : '::1');
  const resolver = new Resolver({ timeout: 1500, tries: 2 });
  if (nameServers !== undefined) resolver.setServers(nameServers);
  const stage = `looking up ${name}`;
  let onAbort: () => void = () => {};
  const aborted = new Promise<Resolved>((resolve) => {
    onAbort = () => {
      resolver.cancel();
      resolve(abortError(signal, stage));
    };
  });
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    if (signal.aborted) return abortError(signal, stage);
    const known = await lookUpInHostsFile(name, family);
    if (known !== null) return ok(known);
    // The race is lost only by getaddrinfo(), which goes on alone; a DNS query is cancelled for real.
    return await Promise.race([lookUpByDns(resolver, name, family), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
