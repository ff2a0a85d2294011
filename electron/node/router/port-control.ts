import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import type { ObservationError } from '../../../shared/domain/observation.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Udp } from '../../core/ports.ts';
import {
  externalAddressRequest,
  isNatPmpResponse,
  isVersionRefusal,
  readExternalAddress,
} from './nat-pmp.ts';
import { encodeMapRequest, isMapResponse, nonceBytes, readMappedAddress } from './pcp.ts';

type Asked = Result<string, ObservationError>;

/** RFC 6886, section 3.1: 250 ms, doubling. */
const retransmitAfterMs = [250, 500, 1000];
const mappingSeconds = 1;

const unavailable = (error: ObservationError): Asked =>
  fail({ code: 'unavailable', detail: `The router does not answer by NAT-PMP: ${error.detail}` });

/**
 * Our address on the way to a host, which PCP wants in the message: routing decides it, no datagram is sent.
 * @returns null when there is no way
 */
const localAddressTowards = (host: string, port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const socket = createSocket({ type: 'udp4' });
    const end = (address: string | null) => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => end(null));
    socket.once('connect', () => end(socket.address().address));
    socket.connect(port, host);
  });

async function askByPcp(udp: Udp, host: string, port: number, signal: AbortSignal): Promise<Asked> {
  const nonce = randomBytes(nonceBytes);
  const local = await localAddressTowards(host, port);
  if (local === null)
    return fail({ code: 'unavailable', detail: 'There is no way to the router.' });
  const map = (lifetimeSeconds: number) =>
    udp.exchange({
      host,
      port,
      family: 'ipv4',
      payload: encodeMapRequest(local, nonce, lifetimeSeconds),
      isAnswer: (datagram) => isMapResponse(datagram, nonce),
      retransmitAfterMs,
      signal,
    });
  const answer = await map(mappingSeconds);
  if (!answer.ok) return unavailable(answer.error);
  const address = readMappedAddress(answer.value);
  if (address.ok) await map(0);
  return address;
}

/** Asks a gateway by NAT-PMP, or by PCP when it speaks only that. Errors: `unavailable`. @param port 5351, but for tests */
export async function askByPortControl(
  udp: Udp,
  host: string,
  port: number,
  signal: AbortSignal,
): Promise<Asked> {
  const answer = await udp.exchange({
    host,
    port,
    family: 'ipv4',
    payload: externalAddressRequest,
    isAnswer: isNatPmpResponse,
    retransmitAfterMs,
    signal,
  });
  if (!answer.ok) return unavailable(answer.error);
  return isVersionRefusal(answer.value)
    ? await askByPcp(udp, host, port, signal)
    : readExternalAddress(answer.value);
}
