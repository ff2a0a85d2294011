import { createSocket } from 'node:dgram';
import type { ObservationError } from '../../shared/domain/observation.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Udp, UdpExchange } from '../core/ports.ts';
import { abortError, connectError, peerName } from './network-error.ts';
import { resolveName } from './resolve-name.ts';

type Exchanged = Result<Uint8Array, ObservationError>;

function exchangeAt(exchange: UdpExchange, address: string): Promise<Exchanged> {
  const { port, family, payload, isAnswer, retransmitAfterMs, signal } = exchange;
  const peer = peerName(address, port);
  return new Promise((resolve) => {
    const socket = createSocket({ type: family === 'ipv4' ? 'udp4' : 'udp6' });
    const pauses = [...retransmitAfterMs];
    let timer: NodeJS.Timeout | undefined;
    let ignored = 0;
    let isDone = false;
    const done = (answer: Exchanged) => {
      if (isDone) return;
      isDone = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      socket.close();
      resolve(answer);
    };
    const onAbort = () => {
      const others = ignored === 0 ? '' : `; foreign datagrams ignored: ${ignored}`;
      done(abortError(signal, `waiting for the answer of ${peer}${others}`));
    };
    const send = () => {
      socket.send(payload, (error) => {
        if (error !== null) done(connectError(error, peer));
      });
      const pauseMs = pauses.shift();
      if (pauseMs !== undefined) timer = setTimeout(send, pauseMs);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    socket.on('error', (error) => done(connectError(error, peer)));
    socket.on('message', (datagram) => {
      if (isAnswer(datagram)) done(ok(datagram));
      else ignored += 1;
    });
    socket.on('connect', send);
    // Connected, the system itself drops what comes from elsewhere and reports a refusal.
    socket.connect(port, address);
  });
}

/** The Udp port over node:dgram: a fresh socket, and so a fresh source port, for each exchange. */
export const createUdp = (): Udp => ({
  async exchange(exchange) {
    const { host, family, signal } = exchange;
    const address = await resolveName(host, family, signal);
    if (!address.ok) return address;
    if (signal.aborted) return abortError(signal, `about to ask ${host}`);
    return await exchangeAt(exchange, address.value);
  },
});
