import type { Clock, Dispose, Log, Random } from '../ports.ts';
import { backOffMs } from './back-off.ts';

export interface LaneParts {
  readonly name: string;
  readonly clock: Clock;
  readonly random: Pick<Random, 'bytes'>;
  readonly log: Log;
  /** @returns in how many milliseconds the next is due; null: when somebody wakes it; `rest`: nothing is left */
  readonly step: () => Promise<number | null | 'rest'>;
  readonly mayBegin: () => boolean;
  readonly track: (work: Promise<void>) => void;
  readonly onRest: () => void;
}

export interface Lane {
  /** Something may be different: looks at once, or as soon as what is under way is done. */
  wake(): void;
  stop(): void;
}

/** A clock may be set and a machine may sleep: so long at most until what waits is looked at again. */
const longestWaitMs = 3_600_000;

/** Takes one step after the other, and sleeps until one is due. A step that throws is taken again, ever later. */
export function createLane(parts: LaneParts): Lane {
  const { clock, log, name } = parts;
  let cancel: Dispose = () => {};
  let isBusy = false;
  let isWoken = false;
  let throws = 0;

  const take = async (): Promise<number | null | 'rest'> => {
    try {
      const taken = await parts.step();
      throws = 0;
      return taken;
    } catch (error) {
      throws += 1;
      if (parts.mayBegin()) log.write('error', 'the outbox cannot go on', { lane: name, error });
      return backOffMs(throws, parts.random);
    }
  };

  const run = async (): Promise<void> => {
    if (!parts.mayBegin()) return;
    isBusy = true;
    isWoken = false;
    const taken = await take();
    isBusy = false;
    if (!parts.mayBegin()) return;
    if (isWoken) return schedule(0);
    if (taken === 'rest') parts.onRest();
    else if (taken !== null) schedule(taken);
  };

  /** Each step is another turn of the clock, so that no lane keeps the rest of the program waiting. */
  const schedule = (waitMs: number): void => {
    cancel = clock.schedule(Math.min(waitMs, longestWaitMs), () => parts.track(run()));
  };

  return {
    wake: () => {
      isWoken = true;
      if (isBusy) return;
      cancel();
      parts.track(run());
    },
    stop: () => cancel(),
  };
}
