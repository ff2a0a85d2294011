import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersTransaction,
  decodeBindingResponse,
  encodeBindingRequest,
} from '../../../../../../electron/core/address/source-parts/stun-message.ts';
import { formatIp, parseIp } from '../../../../../../shared/domain/ip.ts';
import { fail, ok } from '../../../../../../shared/result.ts';
import { encodeBindingResponse } from '../../../../../support/echo/stun-response.ts';

const id = Uint8Array.from({ length: 12 }, (_, index) => 200 + index);
const request = encodeBindingRequest(id);
const shape = (detail: string) => fail({ code: 'shape', detail });

describe('decodeBindingResponse', () => {
  it('reads every address that the request came from', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.boolean(), (address, xor) => {
        const ip = parseIp(address);
        const response = encodeBindingResponse(request, address, { xor });
        expect(decodeBindingResponse(response)).toEqual(ok(ip === null ? '' : formatIp(ip)));
      }),
    );
  });

  it('reads the example of RFC 5769, section 2.2', () => {
    const hex =
      '0101003c2112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220' +
      '002000080001a147e112a643000800142b91f599fd9e90c38c7489f92af9ba53f06be7d780280004c07d4c96';
    expect(decodeBindingResponse(new Uint8Array(Buffer.from(hex, 'hex')))).toEqual(ok('192.0.2.1'));
  });

  it('names what is wrong with an answer', () => {
    const response = encodeBindingResponse(request, '81.2.69.142');
    expect(decodeBindingResponse(response.subarray(0, 30))).toEqual(
      shape('The STUN answer is cut short.'),
    );
    expect(decodeBindingResponse(request)).toEqual(
      shape('The STUN answer holds no mapped address.'),
    );
    expect(decodeBindingResponse(response.with(25, 7))).toEqual(
      shape('The mapped address is of no known family.'),
    );
    expect(decodeBindingResponse(response.with(1, 0x11))).toEqual(
      fail({ code: 'status', detail: 'The STUN server answered with an error.' }),
    );
  });

  it('survives any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 200 }), (bytes) => {
        expect(typeof decodeBindingResponse(bytes).ok).toBe('boolean');
      }),
    );
  });
});

describe('answersTransaction', () => {
  const response = encodeBindingResponse(request, '81.2.69.142');

  it('is true for the answer alone', () => {
    const others = [
      response.with(8, 0),
      response.with(4, 0),
      response.with(1, 2),
      response.subarray(0, 19),
      request,
    ];
    expect([response, ...others].map((message) => answersTransaction(message, id))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
