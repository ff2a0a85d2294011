// What hostile DNS servers reply to a question, by name.

import { decode, encode, type Packet, TRUNCATED_RESPONSE } from 'dns-packet';
import { encodeDnsResponse } from '../echo/dns-response.ts';
import type { Reply } from './hostile-datagrams.ts';
import { lie } from './http-behaviours.ts';

export type DnsBehaviour = (request: Uint8Array) => readonly Reply[];

const one = (bytes: Uint8Array): readonly Reply[] => [{ bytes }];

/** An otherwise honest response with something changed. */
const changed =
  (change: (packet: Packet) => Packet): DnsBehaviour =>
  (request) =>
    one(encode(change(decode(Buffer.from(encodeDnsResponse(request, lie))))));

const records = (...texts: readonly string[]): DnsBehaviour =>
  changed((packet) => ({
    ...packet,
    answers: texts.map((data) => ({
      type: 'TXT',
      class: 'CH',
      name: 'whoami.example',
      ttl: 0,
      data,
    })),
  }));

const withFlags = (flags: number): DnsBehaviour =>
  changed((packet) => ({ ...packet, answers: [], flags }));

const otherId = (bytes: Uint8Array): Uint8Array => bytes.with(0, ((bytes[0] ?? 0) + 1) & 255);

/** A name that points at itself: a decoder that follows it never ends. */
const loop = (request: Uint8Array): Uint8Array => {
  const bytes = encodeDnsResponse(request, lie);
  return Uint8Array.from([...bytes.subarray(0, 12), 0xc0, 12, 0, 16, 0, 3, 0xc0, 12, 0, 16, 0, 3]);
};

export const honestAddress = '93.184.215.14';

export const dnsBehaviours: Readonly<Record<string, DnsBehaviour>> = {
  hang: () => [],
  'forged-id': (request) => one(otherId(encodeDnsResponse(request, lie))),
  'forged-id-then-honest': (request) => [
    { bytes: otherId(encodeDnsResponse(request, lie)) },
    { bytes: encodeDnsResponse(request, honestAddress) },
  ],
  'other-source-then-honest': (request) => [
    { bytes: encodeDnsResponse(request, lie), elsewhere: true },
    { bytes: encodeDnsResponse(request, honestAddress) },
  ],
  'question-sent-back': (request) => one(request),
  'other-question': changed((packet) => ({
    ...packet,
    questions: [{ type: 'TXT', class: 'CH', name: 'other.example' }],
  })),
  'other-name': changed((packet) => ({
    ...packet,
    answers: [{ type: 'TXT', class: 'CH', name: 'other.example', ttl: 0, data: lie }],
  })),
  'other-class': changed((packet) => ({
    ...packet,
    answers: [{ type: 'TXT', class: 'IN', name: 'whoami.example', ttl: 0, data: lie }],
  })),
  'cut-off': (request) => one(encodeDnsResponse(request, lie).subarray(0, 40)),
  'header-only': (request) => one(encodeDnsResponse(request, lie).subarray(0, 12)),
  'pointer-loop': (request) => one(loop(request)),
  truncated: withFlags(TRUNCATED_RESPONSE),
  'no-such-name': withFlags(3),
  'server-failure': withFlags(2),
  refused: withFlags(5),
  'no-records': records(),
  'two-records': records(lie, lie),
  'a-sentence': records(`your address is ${lie}`),
  'a-private-address': records('192.168.1.7'),
  'a-resolver': records('8.8.8.8'),
};
