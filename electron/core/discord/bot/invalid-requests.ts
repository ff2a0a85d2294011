import type { Clock } from '../../ports.ts';

export interface InvalidRequests {
  /** How long nothing more may be asked, milliseconds. */
  readonly waitMs: () => number;
  /** @param isShared a 429 that others have brought about does not count */
  readonly answered: (status: number, isShared: boolean) => void;
}

/** After 10,000 in 10 minutes Discord shuts the whole address out; twenty bots may share it. */
export const mostInvalid = 200;
const windowMs = 600_000;

/** Counts what Discord refuses (401, 403, 429), and stops long before it is too much. */
export function createInvalidRequests(clock: Clock): InvalidRequests {
  let beganMs = 0;
  let count = 0;

  return {
    waitMs: () => (count < mostInvalid ? 0 : Math.max(0, beganMs + windowMs - clock.monotonicMs())),
    answered: (status, isShared) => {
      if (isShared || (status !== 401 && status !== 403 && status !== 429)) return;
      const now = clock.monotonicMs();
      if (now - beganMs >= windowMs || count === 0) {
        beganMs = now;
        count = 0;
      }
      count += 1;
    },
  };
}
