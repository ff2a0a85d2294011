import { type DecodedPacket, decode, encode, RECURSION_DESIRED } from 'dns-packet';
import type { ObservationError } from '../../shared/domain/observation.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { DnsQuestion } from '../core/ports.ts';

type Asked = Pick<DnsQuestion, 'name' | 'type' | 'class'>;

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** One question, recursion desired: OpenDNS answers nothing otherwise. @param id 0 to 65535, unguessable */
export const encodeQuestion = (id: number, { name, type, class: dnsClass }: Asked): Uint8Array =>
  encode({
    type: 'query',
    id,
    flags: RECURSION_DESIRED,
    questions: [{ name: plain(name), type, class: dnsClass }],
  });

/** True for a response with this id, however broken it is behind its header; anything else may be a forgery. */
export function answersId(message: Uint8Array, id: number): boolean {
  if (message.byteLength < 12) return false;
  const [high = 0, low = 0, flags = 0] = message;
  return high * 256 + low === id && flags >= 128;
}

const refuse = (code: ObservationError['code'], detail: string) =>
  fail<ObservationError>({ code, detail });

/** The texts of the records that answer the question, also through an alias; parts of a TXT record are joined. */
function recordsOf(packet: DecodedPacket, asked: Asked): readonly string[] {
  const names = new Set([plain(asked.name)]);
  const texts: string[] = [];
  for (const record of packet.answers ?? []) {
    if (!names.has(plain(record.name)) || !('class' in record) || record.class !== asked.class)
      continue;
    if (record.type === 'CNAME') names.add(plain(record.data));
    if (record.type !== asked.type) continue;
    if (record.type === 'A' || record.type === 'AAAA') texts.push(record.data);
    if (record.type === 'TXT') texts.push([record.data].flat().map(String).join(''));
  }
  return texts;
}

/**
 * Reads a response that answersId() has let through.
 * Errors: `name-not-found` for NXDOMAIN, `status` for another failure of the server, `shape` for a broken answer.
 */
export function readResponse(
  message: Uint8Array,
  asked: Asked,
): Result<readonly string[], ObservationError> {
  let packet: DecodedPacket;
  try {
    packet = decode(Buffer.from(message.buffer, message.byteOffset, message.byteLength));
  } catch {
    return refuse('shape', 'The DNS answer is broken.');
  }
  const [question, ...more] = packet.questions ?? [];
  const isOurs =
    more.length === 0 &&
    question !== undefined &&
    plain(question.name) === plain(asked.name) &&
    question.type === asked.type &&
    question.class === asked.class;
  if (!isOurs) return refuse('shape', 'The DNS answer is to another question.');
  if (packet.flag_tc) return refuse('shape', 'The DNS answer is cut short; ask over tcp.');
  const code = 'rcode' in packet ? String(packet.rcode) : 'NOERROR';
  if (code === 'NXDOMAIN')
    return refuse('name-not-found', `The DNS server knows no ${asked.name}.`);
  if (code !== 'NOERROR') return refuse('status', `The DNS server answered ${code}.`);
  return ok(recordsOf(packet, asked));
}
