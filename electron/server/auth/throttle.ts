import { isIPv6 } from 'node:net';
import type { Clock } from '../../core/ports.ts';
import { bareAddress } from '../bare-address.ts';

const freeAttempts = 3;
const firstPauseMs = 1000;
/** Low, because the owner may share an address with the guesser: one guess a minute breaks no password. */
const longestPauseMs = 60_000;
const forgetAfterMs = 24 * 3_600_000;
const maxClients = 1000;

export interface Throttle {
  /**
   * Asks to try once. Counts as a failure until succeed(): guesses sent at the same time are all counted.
   * @returns 0 when it may be tried now, otherwise how many milliseconds to wait
   */
  attempt(address: string): number;
  succeed(address: string): void;
}

interface Client {
  readonly failures: number;
  readonly lastAtMs: number;
}

/** Three failures are free, then each doubles the pause of this one client, up to a minute. */
export function createThrottle(clock: Clock): Throttle {
  /** In the order of the last attempt. */
  const clients = new Map<string, Client>();

  const pauseMs = ({ failures }: Client): number =>
    failures < freeAttempts
      ? 0
      : Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - freeAttempts));

  return {
    attempt: (address) => {
      const key = clientKey(address);
      const now = clock.monotonicMs();
      const known = clients.get(key);
      const client = known !== undefined && now - known.lastAtMs < forgetAfterMs ? known : null;
      const waitMs = client === null ? 0 : client.lastAtMs + pauseMs(client) - now;
      if (waitMs > 0) return waitMs;
      clients.delete(key);
      clients.set(key, { failures: (client?.failures ?? 0) + 1, lastAtMs: now });
      const [oldest] = clients.keys();
      if (clients.size > maxClients && oldest !== undefined) clients.delete(oldest);
      return 0;
    },
    succeed: (address) => void clients.delete(clientKey(address)),
  };
}

/** One IPv6 customer has a whole /64 to guess from (RFC 6177), so that is one client. */
export function clientKey(address: string): string {
  const bare = bareAddress(address);
  if (!isIPv6(bare)) return bare;
  const [head = '', tail] = bare.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
