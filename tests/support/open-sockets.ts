import { eventually } from './hostile/eventually.ts';

/** How many sockets and servers this process holds open. */
const openSockets = (): number =>
  process.getActiveResourcesInfo().filter((name) => /TCP|TLS|UDP/i.test(name)).length;

/** @returns what waits until no more are open than now: other suites of this process may hold some */
export function noneLeftOpen(limitMs?: number): () => Promise<void> {
  const before = openSockets();
  return () => eventually('nothing is left open', () => openSockets() <= before, limitMs);
}
