// What hostile STUN servers reply to a Binding request, by name.

import { encodeBindingResponse } from '../echo/stun-response.ts';
import { honestAddress } from './dns-behaviours.ts';
import type { Reply } from './hostile-datagrams.ts';
import { lie } from './http-behaviours.ts';

export type StunBehaviour = (request: Uint8Array) => readonly Reply[];

const one =
  (change: (response: Uint8Array) => Uint8Array, address = lie): StunBehaviour =>
  (request) => [{ bytes: change(encodeBindingResponse(request, address)) }];

const same = (response: Uint8Array): Uint8Array => response;
const otherTransaction = (response: Uint8Array): Uint8Array =>
  response.with(8, (response[8] ?? 0) ^ 1);

export const stunBehaviours: Readonly<Record<string, StunBehaviour>> = {
  hang: () => [],
  'other-transaction': one(otherTransaction),
  'other-transaction-then-honest': (request) => [
    { bytes: otherTransaction(encodeBindingResponse(request, lie)) },
    { bytes: encodeBindingResponse(request, honestAddress) },
  ],
  'other-source-then-honest': (request) => [
    { bytes: encodeBindingResponse(request, lie), elsewhere: true },
    { bytes: encodeBindingResponse(request, honestAddress) },
  ],
  'request-sent-back': (request) => [{ bytes: request }],
  'no-cookie': one((response) => response.with(4, 0)),
  'error-response': one((response) => response.with(1, 0x11)),
  'cut-off': one((response) => response.subarray(0, 26)),
  'no-attributes': one((response) => response.with(3, 0).subarray(0, 20)),
  'attribute-too-long': one((response) => response.with(23, 200)),
  'unknown-family': one((response) => response.with(25, 9)),
  'other-family': one(same, '2a02:8071::1'),
  'a-private-address': one(same, '10.1.2.3'),
  'carrier-grade': one(same, '100.64.0.9'),
  unspecified: one(same, '0.0.0.0'),
};
