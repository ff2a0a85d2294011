import { randomInt } from 'node:crypto';
import type { ObservationError } from '../../shared/domain/observation.ts';
import type { Result } from '../../shared/result.ts';
import type { Dns, DnsQuestion, Udp } from '../core/ports.ts';
import { answersId, encodeQuestion, readResponse } from './dns-message.ts';
import { exchangeDnsOverTcp } from './dns-tcp.ts';

function askOverUdp(
  udp: Udp,
  question: DnsQuestion,
  id: number,
): Promise<Result<Uint8Array, ObservationError>> {
  const { host, port, family, signal } = question;
  return udp.exchange({
    host,
    port,
    family,
    payload: encodeQuestion(id, question),
    isAnswer: (datagram) => answersId(datagram, id),
    retransmitAfterMs: [1000, 2000],
    signal,
  });
}

/** The Dns port: one question to one server, past the system's own resolver. Answers that are not to it are ignored. */
export const createDns = (udp: Udp): Dns => ({
  async query(question) {
    const id = randomInt(0x1_0000);
    const message =
      question.transport === 'udp'
        ? await askOverUdp(udp, question, id)
        : await exchangeDnsOverTcp(question, id);
    return message.ok ? readResponse(message.value, question) : message;
  },
});
