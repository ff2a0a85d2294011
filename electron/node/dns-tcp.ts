import { connect } from 'node:net';
import type { ObservationError } from '../../shared/domain/observation.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { DnsQuestion } from '../core/ports.ts';
import { answersId, encodeQuestion } from './dns-message.ts';
import { abortError, connectError, peerName } from './network-error.ts';
import { resolveName } from './resolve-name.ts';

type Exchanged = Result<Uint8Array, ObservationError>;

/** No answer that holds an address needs more. */
const maxMessageBytes = 4096;

const withLength = (message: Uint8Array): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.byteLength);
  return Buffer.concat([length, message]);
};

/** Judges what has come so far; null while the message is not whole (RFC 1035, section 4.2.2: two bytes of length). */
function readFrame(received: Buffer, id: number): Exchanged | null {
  if (received.byteLength < 2) return null;
  const length = received.readUInt16BE(0);
  if (length > maxMessageBytes) {
    return fail({
      code: 'too-large',
      detail: `The DNS answer is longer than ${maxMessageBytes} bytes.`,
    });
  }
  if (received.byteLength < 2 + length) return null;
  const message = received.subarray(2, 2 + length);
  if (answersId(message, id)) return ok(message);
  return fail({ code: 'shape', detail: 'The DNS answer is to another question.' });
}

function exchangeAt(question: DnsQuestion, address: string, id: number): Promise<Exchanged> {
  const { port, signal } = question;
  const peer = peerName(address, port);
  return new Promise((resolve) => {
    const socket = connect({ host: address, port });
    let received = Buffer.alloc(0);
    const done = (answer: Exchanged) => {
      signal.removeEventListener('abort', onAbort);
      socket.destroy();
      resolve(answer);
    };
    const onAbort = () =>
      done(
        abortError(
          signal,
          socket.connecting ? `connecting to ${peer}` : `waiting for the answer of ${peer}`,
        ),
      );
    signal.addEventListener('abort', onAbort, { once: true });
    socket.on('error', (error) => done(connectError(error, peer)));
    socket.on('connect', () => socket.write(withLength(encodeQuestion(id, question))));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const answer = readFrame(received, id);
      if (answer !== null) done(answer);
    });
    socket.on('close', () =>
      done(
        fail({ code: 'shape', detail: `The DNS answer ended after ${received.byteLength} bytes.` }),
      ),
    );
  });
}

/** One question on one fresh TCP connection: the message that answers it, not yet read. */
export async function exchangeDnsOverTcp(question: DnsQuestion, id: number): Promise<Exchanged> {
  const { host, family, signal } = question;
  const address = await resolveName(host, family, signal);
  if (!address.ok) return address;
  if (signal.aborted) return abortError(signal, `about to ask ${host}`);
  return await exchangeAt(question, address.value, id);
}
