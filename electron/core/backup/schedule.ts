// When the next backup is due. The wall clock decides and may be set at any time, and timers stand still while the
// machine sleeps: so the plan is looked at again at least every hour.

import type { Clock, Dispose, Random } from '../ports.ts';
import { backOffMs } from './back-off.ts';
import { nextTime } from './next-time.ts';

export interface BackupScheduleParts {
  readonly clock: Clock;
  readonly random: Pick<Random, 'bytes'>;
  /** The cron expression; empty for never. */
  readonly expression: () => string;
  /** Whether it succeeded; never throws. */
  readonly run: () => Promise<boolean>;
  /** The next time is another one now. */
  readonly onPlan: () => void;
  /** That of the machine unless given. */
  readonly timeZone?: string;
}

export interface BackupSchedule {
  /** @param lastAt when the last backup was made, UTC milliseconds; null: never */
  start(lastAt: number | null): void;
  /** The expression is another one. */
  replan(): void;
  /** UTC milliseconds; null for never. */
  nextAt(): number | null;
  stop(): void;
}

const longestWaitMs = 3_600_000;
/** What was missed while the program did not run waits until it has settled. */
const afterStartMs = 10 * 60_000;

export function createBackupSchedule(parts: BackupScheduleParts): BackupSchedule {
  const { clock, random, expression, timeZone } = parts;
  let dueAt: number | null = null;
  let failures = 0;
  let isRunning = false;
  let isStopped = true;
  let cancelWait: Dispose = () => {};

  const regularAfter = (moment: number): number | null => nextTime(expression(), moment, timeZone);

  /** At the regular time or, if that is sooner, at the other one; never when there is no regular one. */
  const unlessNever = (at: number | null): number | null => {
    const regularAt = regularAfter(clock.now());
    return regularAt === null || at === null ? regularAt : Math.min(at, regularAt);
  };

  const plan = (at: number | null): void => {
    if (at !== dueAt) {
      dueAt = at;
      parts.onPlan();
    }
    cancelWait();
    if (isStopped || isRunning || at === null) return;
    const waitMs = Math.max(0, Math.min(at - clock.now(), longestWaitMs));
    cancelWait = clock.schedule(waitMs, look);
  };

  const look = (): void => {
    if (dueAt !== null && clock.now() >= dueAt) void run();
    // Sooner than planned when the clock was set back.
    else plan(unlessNever(dueAt));
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    const succeeded = await parts.run();
    isRunning = false;
    failures = succeeded ? 0 : failures + 1;
    plan(unlessNever(succeeded ? null : clock.now() + backOffMs(failures, random)));
  };

  return {
    start: (lastAt) => {
      isStopped = false;
      const now = clock.now();
      // One that stands in the future was written when the clock was wrong.
      const missedAt = lastAt === null || lastAt > now ? now : regularAfter(lastAt);
      const wasMissed = missedAt !== null && missedAt <= now;
      plan(unlessNever(wasMissed ? now + afterStartMs : null));
    },
    replan: () => {
      failures = 0;
      plan(regularAfter(clock.now()));
    },
    nextAt: () => dueAt,
    stop: () => {
      isStopped = true;
      cancelWait();
    },
  };
}
