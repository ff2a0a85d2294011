import { type Answer, AUTHORITATIVE_ANSWER, decode, encode } from 'dns-packet';

const recordOf = (type: string, name: string, dnsClass: 'IN' | 'CH', address: string): Answer => {
  const shared = { name, ttl: 0, class: dnsClass } as const;
  if (type === 'TXT') return { ...shared, type, data: [address] };
  return { ...shared, type: type === 'AAAA' ? 'AAAA' : 'A', data: address };
};

/** The response of an honest whoami name: A, AAAA or TXT, class IN or CH, whatever name is asked for. */
export function encodeDnsResponse(request: Uint8Array, address: string): Uint8Array {
  const { id, questions = [] } = decode(Buffer.from(request));
  const [question] = questions;
  if (question === undefined) throw new Error('A question without a question.');
  const dnsClass = question.class === 'CH' ? 'CH' : 'IN';
  return encode({
    type: 'response',
    id: id ?? 0,
    flags: AUTHORITATIVE_ANSWER,
    questions,
    answers: [recordOf(question.type, question.name, dnsClass, address)],
  });
}
