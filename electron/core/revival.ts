import type { Result } from '../../shared/result.ts';
import type { Clock, Dispose, Log } from './ports.ts';

export interface RevivalParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly reopen: () => Promise<Result<void>>;
  /** It has ended too often: nothing is tried any more. */
  readonly onGivenUp: () => void;
}

export interface Revival {
  readonly died: () => void;
  readonly stop: Dispose;
}

/** Before the first, the second and the third attempt. */
const waitsMs = [1_000, 10_000, 60_000] as const;
/** What happened longer ago has nothing to do with it. */
const forgottenAfterMs = 600_000;

/** Opens again what has died by itself: soon at first, then less and less, and not for ever. */
export function createRevival({ clock, log, reopen, onGivenUp }: RevivalParts): Revival {
  let deaths: readonly number[] = [];
  let cancel: Dispose = () => {};
  const died = (): void => {
    const now = clock.monotonicMs();
    deaths = [...deaths.filter((at) => now - at < forgottenAfterMs), now];
    const waitMs = waitsMs[deaths.length - 1];
    if (waitMs === undefined) {
      log.write('error', 'the history has ended again and again; it stays closed');
      return onGivenUp();
    }
    log.write('error', 'the history has ended by itself; it is opened again', { waitMs });
    cancel = clock.schedule(waitMs, () => void again());
  };
  const again = async (): Promise<void> => {
    const reopened = await reopen();
    if (reopened.ok) return;
    log.write('error', 'the history cannot be opened again', { reason: reopened.error });
    died();
  };
  return { died, stop: () => cancel() };
}
