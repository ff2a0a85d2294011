import type { Clock } from '../ports.ts';

/** What has to wait, by its name: a lane, or a channel with all its lanes. By the clock that never runs backwards. */
export interface Holds {
  /** Milliseconds; 0: nothing holds it. */
  left(name: string): number;
  /** `isAsked`: the other side wants it, so that release() leaves it alone. */
  set(name: string, forMs: number, isAsked: boolean): void;
  release(isOneOf: (name: string) => boolean): void;
}

/** Until when, by monotonicMs(). */
interface Until {
  readonly own: number;
  readonly asked: number;
}

const never: Until = { own: 0, asked: 0 };

export function createHolds(clock: Pick<Clock, 'monotonicMs'>): Holds {
  const holds = new Map<string, Until>();
  return {
    left: (name) => {
      const { own, asked } = holds.get(name) ?? never;
      const ms = Math.max(0, Math.ceil(Math.max(own, asked) - clock.monotonicMs()));
      if (ms === 0) holds.delete(name);
      return ms;
    },
    set: (name, forMs, isAsked) => {
      const { own, asked } = holds.get(name) ?? never;
      const until = clock.monotonicMs() + forMs;
      holds.set(
        name,
        isAsked ? { own, asked: Math.max(asked, until) } : { own: Math.max(own, until), asked },
      );
    },
    release: (isOneOf) => {
      for (const [name, { asked }] of holds) {
        if (isOneOf(name)) holds.set(name, { own: 0, asked });
      }
    },
  };
}
