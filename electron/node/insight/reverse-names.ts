import { Resolver } from 'node:dns/promises';
import type { ReverseNames } from '../../core/ports.ts';

/** The ReverseNames port over the system's resolvers: dns.lookupService() would also read files, and hang in a thread. */
export const createReverseNames = (servers: readonly string[] = []): ReverseNames => ({
  namesOf: async (address, signal) => {
    const resolver = new Resolver({ timeout: 1_000, tries: 2 });
    if (servers.length > 0) resolver.setServers(servers);
    const cancel = (): void => resolver.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await resolver.reverse(address);
    } catch {
      // No name, no resolver, no line: all the same to who asks.
      return [];
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  },
});
