import { createSocket } from 'node:dgram';
import type { Family } from '../../../shared/domain/family.ts';
import type { Routes } from '../../core/ports.ts';
import { interfaceKind } from './interface-kind.ts';

/** a.root-servers.net: far from here on every machine. Nothing is sent to it. */
const farAway = { ipv4: '198.41.0.4', ipv6: '2001:503:ba3e::2:30' } as const;
const anyPort = 53;
const unspecified: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/**
 * A connected UDP socket has chosen the address it sends from, policy routing and all, without having sent anything
 * (udp(7)).
 */
function sourceAddress(family: Family): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket({ type: family === 'ipv4' ? 'udp4' : 'udp6' });
    let isDone = false;
    const done = (address: string | null): void => {
      if (isDone) return;
      isDone = true;
      socket.close();
      resolve(address);
    };
    socket.once('error', () => done(null));
    // Without a route the call back comes all the same, and its error with it.
    socket.connect(anyPort, farAway[family], (error?: Error) => {
      const address = error === undefined ? socket.address().address : null;
      done(address === null || unspecified.has(address) ? null : address);
    });
  });
}

/** The Routes port over the system's own routing. */
export const createRoutes = (): Routes => ({
  sourceAddress,
  interfaceKind: (interfaceName) => interfaceKind(interfaceName),
});
