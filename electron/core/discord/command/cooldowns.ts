import type { Clock } from '../../ports.ts';

export interface Cooldowns {
  /** How long it is to wait still, in milliseconds; 0: go ahead, and the time runs from now. */
  take(key: readonly string[], cooldownMs: number): number;
}

/** So many are remembered; beyond that the one that was used longest ago is forgotten. */
const remembered = 2_000;

export function createCooldowns(clock: Pick<Clock, 'monotonicMs'>, most = remembered): Cooldowns {
  /** When each is over, the one that was used longest ago first. */
  const ends = new Map<string, number>();
  return {
    take: (parts, cooldownMs) => {
      if (cooldownMs <= 0) return 0;
      const key = JSON.stringify(parts);
      const now = clock.monotonicMs();
      const left = (ends.get(key) ?? now) - now;
      if (left > 0) return left;
      ends.delete(key);
      ends.set(key, now + cooldownMs);
      if (ends.size > most) {
        const [oldest] = ends.keys();
        if (oldest !== undefined) ends.delete(oldest);
      }
      return 0;
    },
  };
}
