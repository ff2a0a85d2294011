// Port Control Protocol (RFC 6887). It tells the outer address only together with a mapping, so one is asked for,
// to the discard port that nothing listens on, and taken back at once.

import type { ObservationError } from '../../../shared/domain/observation.ts';
import { formatIp, parseIp } from '../../../shared/domain/ip.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

const discardPort = 9;
const udpProtocol = 17;
export const nonceBytes = 12;
/** Header and MAP data (sections 7.1 and 11.1). */
const mapBytes = 60;
const externalAddressAt = 44;

/** A MAP request. @param lifetimeSeconds 0 takes the mapping back */
export function encodeMapRequest(
  clientAddress: string,
  nonce: Uint8Array,
  lifetimeSeconds: number,
): Uint8Array {
  const message = new Uint8Array(mapBytes);
  const view = new DataView(message.buffer);
  message.set([2, 1]);
  view.setUint32(4, lifetimeSeconds);
  // Both addresses are IPv4-mapped: ::ffff:a.b.c.d, the outer one 0.0.0.0 for "any".
  view.setUint16(18, 0xffff);
  view.setUint32(20, Number(parseIp(clientAddress)?.value ?? 0n));
  message.set(nonce, 24);
  view.setUint8(36, udpProtocol);
  view.setUint16(40, discardPort);
  view.setUint16(54, 0xffff);
  return message;
}

/** True for a response to the MAP request with this nonce, or for a refusal too short to hold one. */
export const isMapResponse = (datagram: Uint8Array, nonce: Uint8Array): boolean =>
  datagram[0] === 2 &&
  datagram[1] === 0x81 &&
  (datagram.byteLength < mapBytes || nonce.every((byte, at) => datagram[24 + at] === byte));

/** The outer address in a MAP response. */
export function readMappedAddress(datagram: Uint8Array): Result<string, ObservationError> {
  const result = datagram[3] ?? 0;
  if (result !== 0)
    return fail({ code: 'unavailable', detail: `The router refuses by PCP, result ${result}.` });
  if (datagram.byteLength < mapBytes) {
    return fail({ code: 'unavailable', detail: 'The router cut its PCP answer short.' });
  }
  const value = datagram
    .subarray(externalAddressAt + 12, externalAddressAt + 16)
    .reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return ok(formatIp({ family: 'ipv4', value }));
}
