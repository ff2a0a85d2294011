import { networkInterfaces } from 'node:os';
import type { Interfaces } from '../core/ports.ts';

/** The Interfaces port over os.networkInterfaces(). */
export const createInterfaces = (): Interfaces => ({
  list: () =>
    Object.entries(networkInterfaces()).flatMap(([interfaceName, addresses]) =>
      (addresses ?? []).map(({ address, family, internal }) => ({
        interfaceName,
        family: family === 'IPv4' ? 'ipv4' : 'ipv6',
        address,
        internal,
      })),
    ),
});
