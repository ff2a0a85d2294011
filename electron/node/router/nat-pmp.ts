// NAT-PMP (RFC 6886), as much of it as asking for the outer address needs.

import type { ObservationError } from '../../../shared/domain/observation.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** Version 0, opcode 0: the external address request (section 3.2). */
export const externalAddressRequest = Uint8Array.of(0, 0);

/** True for a response, also for the one by which a PCP router refuses version 0. */
export const isNatPmpResponse = (datagram: Uint8Array): boolean =>
  datagram.byteLength >= 4 && ((datagram[1] ?? 0) & 0x80) !== 0;

/** True when the router speaks PCP only (RFC 6887, section 9: it answers in its own version). */
export const isVersionRefusal = (datagram: Uint8Array): boolean =>
  datagram[0] === 2 || (datagram[0] === 0 && datagram[3] === 1);

/** The outer address in a response. */
export function readExternalAddress(datagram: Uint8Array): Result<string, ObservationError> {
  const [version, opcode, resultHigh, resultLow] = datagram;
  if (version !== 0 || opcode !== 128) {
    return fail({
      code: 'unavailable',
      detail: 'The router gave a NAT-PMP answer to another question.',
    });
  }
  if (resultHigh !== 0 || resultLow !== 0) {
    return fail({
      code: 'unavailable',
      detail: `The router refuses by NAT-PMP, result ${resultLow}.`,
    });
  }
  if (datagram.byteLength < 12) {
    return fail({ code: 'unavailable', detail: 'The router cut its NAT-PMP answer short.' });
  }
  return ok(datagram.subarray(8, 12).join('.'));
}
