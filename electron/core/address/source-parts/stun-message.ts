// The Binding method of STUN (RFC 8489), as much of it as asking for one's own address needs.

import { formatIp } from '../../../../shared/domain/ip.ts';
import { fail, ok } from '../../../../shared/result.ts';
import type { Reading } from '../sources/source-kind.ts';

export const transactionIdBytes = 12;

const headerBytes = 20;
const magicCookie = 0x2112a442;
const bindingRequest = 0x0001;
const bindingSuccess = 0x0101;
const bindingError = 0x0111;
const mappedAddress = 0x0001;
const xorMappedAddress = 0x0020;

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A Binding request without attributes (section 5). */
export function encodeBindingRequest(transactionId: Uint8Array): Uint8Array {
  if (transactionId.byteLength !== transactionIdBytes)
    throw new RangeError('A transaction id has 12 bytes.');
  const message = new Uint8Array(headerBytes);
  const view = viewOf(message);
  view.setUint16(0, bindingRequest);
  view.setUint32(4, magicCookie);
  message.set(transactionId, 8);
  return message;
}

/** True for a response to the request with this transaction id, however broken it is behind its header. */
export function answersTransaction(message: Uint8Array, transactionId: Uint8Array): boolean {
  if (message.byteLength < headerBytes) return false;
  const view = viewOf(message);
  const type = view.getUint16(0);
  return (
    (type === bindingSuccess || type === bindingError) &&
    view.getUint32(4) === magicCookie &&
    transactionId.every((byte, index) => message[8 + index] === byte)
  );
}

const shape = (detail: string): Reading => fail({ code: 'shape', detail });

/** The first attribute of a type; null when there is none, or when the attributes do not fit the message. */
function findAttribute(message: Uint8Array, wanted: number): Uint8Array | null {
  const view = viewOf(message);
  for (let offset = headerBytes; offset + 4 <= message.byteLength;) {
    const length = view.getUint16(offset + 2);
    const start = offset + 4;
    if (start + length > message.byteLength) return null;
    if (view.getUint16(offset) === wanted) return message.subarray(start, start + length);
    offset = start + Math.ceil(length / 4) * 4;
  }
  return null;
}

/** The address in the value of (XOR-)MAPPED-ADDRESS (sections 14.1 and 14.2); the port is of no interest. */
function readAttribute(value: Uint8Array, mask: Uint8Array): Reading {
  const isIpv4 = value[1] === 1 && value.byteLength === 8;
  const isIpv6 = value[1] === 2 && value.byteLength === 20;
  if (!isIpv4 && !isIpv6) return shape('The mapped address is of no known family.');
  const number = value
    .subarray(4)
    .reduce((sum, byte, index) => (sum << 8n) | BigInt(byte ^ (mask[index] ?? 0)), 0n);
  return ok(formatIp({ family: isIpv4 ? 'ipv4' : 'ipv6', value: number }));
}

/**
 * The address in a response that answersTransaction() has let through: XOR-MAPPED-ADDRESS, or MAPPED-ADDRESS from a
 * server of RFC 3489's time. Errors: `status` for an error response, `shape` for a broken one.
 */
export function decodeBindingResponse(message: Uint8Array): Reading {
  const view = viewOf(message);
  if (view.getUint16(0) === bindingError) {
    return fail({ code: 'status', detail: 'The STUN server answered with an error.' });
  }
  if (view.getUint16(2) !== message.byteLength - headerBytes)
    return shape('The STUN answer is cut short.');
  const xored = findAttribute(message, xorMappedAddress);
  // The mask is the cookie followed by the transaction id: bytes 4 to 20 of the header.
  if (xored !== null) return readAttribute(xored, message.subarray(4, headerBytes));
  const plain = findAttribute(message, mappedAddress);
  if (plain !== null) return readAttribute(plain, new Uint8Array(0));
  return shape('The STUN answer holds no mapped address.');
}
