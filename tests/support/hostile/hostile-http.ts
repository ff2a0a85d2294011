import type { Socket } from 'node:net';
import { answer, type Behaviour, httpBehaviours } from './http-behaviours.ts';
import { type RawServer, startRawTcp } from './raw-tcp.ts';

/** The behaviour that a request's path names; `/text/…` answers that text. */
function behaviourOf(requestHead: string): Behaviour {
  const path = decodeURIComponent(/^GET \/(\S*)/.exec(requestHead)?.[1] ?? '');
  const behaviour = path.startsWith('text/') ? answer(path.slice(5)) : httpBehaviours[path];
  if (behaviour === undefined) throw new Error(`No hostile behaviour is called "${path}".`);
  return behaviour;
}

/** Waits for a whole request head, then behaves as its path says. */
export const behaveByPath = (socket: Socket): void => {
  let received = '';
  socket.on('data', (piece) => {
    const before = received.includes('\r\n\r\n');
    received += piece.toString('latin1');
    if (!before && received.includes('\r\n\r\n')) behaviourOf(received)(socket);
  });
};

/** One hostile HTTP server for all behaviours. */
export const startHostileHttp = (host?: string): Promise<RawServer> =>
  startRawTcp(behaveByPath, host);
