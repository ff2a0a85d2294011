import * as z from 'zod';
import { endpointOf } from '../source-parts/endpoint.ts';
import { checkHostFamily, serverAddress, sourceFields } from '../source-parts/fields.ts';
import {
  answersTransaction,
  decodeBindingResponse,
  encodeBindingRequest,
  transactionIdBytes,
} from '../source-parts/stun-message.ts';
import type { SourceKind } from './source-kind.ts';

const schema = z
  .strictObject({ ...sourceFields, kind: z.literal('stun'), server: serverAddress })
  .superRefine(checkHostFamily);

export type StunDefinition = Readonly<z.infer<typeof schema>>;

/** RFC 8489, section 6.2.1: 500 ms, doubling; a look ends before the later ones. */
const retransmitAfterMs = [500, 1000, 2000];

/** One datagram to a STUN server: the cheapest question there is, so the sentinel asks it too. */
export const stun = {
  kind: 'stun',
  method: 'stun',
  schema,
  target: ({ server }) => `stun://${server}`,
  async ask(definition, ports, signal) {
    const transactionId = ports.randomBytes(transactionIdBytes);
    const answer = await ports.udp.exchange({
      ...endpointOf(definition.server),
      family: definition.family,
      payload: encodeBindingRequest(transactionId),
      isAnswer: (datagram) => answersTransaction(datagram, transactionId),
      retransmitAfterMs,
      signal,
    });
    return answer.ok ? decodeBindingResponse(answer.value) : answer;
  },
} satisfies SourceKind<StunDefinition>;
