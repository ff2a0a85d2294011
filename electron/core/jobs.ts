// Long works that somebody has asked for: one of a kind at a time, told about as they go, and cancellable.

import { fail, ok, type Result } from '../../shared/result.ts';
import type { Clock, Dispose } from './ports.ts';

export interface JobProgress {
  readonly job: string;
  readonly done: number;
  /** 0 as long as nobody knows. */
  readonly total: number;
}

export interface Jobs {
  /**
   * Runs the work under the id that its caller chose. A cancelled work returns (or throws) what the work itself does
   * when its signal aborts.
   * @param group as it stands in a sentence, `import`; two works of one group never run at once
   * @returns the failure is a sentence, and then the work was not begun
   */
  run<T>(
    job: string,
    group: string,
    work: (signal: AbortSignal, report: (done: number, total: number) => void) => Promise<T>,
  ): Promise<Result<T>>;
  /** Whether there was such a work. */
  cancel(job: string): boolean;
  /** Cancels all that run; nothing new begins. */
  stop(): void;
}

/** Five times a second is a bar that moves smoothly; more would only load the line. */
const pushEveryMs = 200;

interface Running {
  readonly group: string;
  readonly controller: AbortController;
}

export function createJobs(clock: Clock, push: (progress: JobProgress) => void): Jobs {
  const running = new Map<string, Running>();
  let stopped = false;

  const refusal = (job: string, group: string): string | null => {
    if (stopped) return 'The program is stopping; start this again afterwards.';
    if (running.has(job)) return `There is already a work under the id "${job}"; choose another.`;
    const other = [...running.values()].some((busy) => busy.group === group);
    return other ? `Another ${group} is under way; wait until it is done, or cancel it.` : null;
  };

  return {
    run: async (job, group, work) => {
      const problem = refusal(job, group);
      if (problem !== null) return fail(problem);
      const controller = new AbortController();
      running.set(job, { group, controller });
      const progress = createThrottle(clock, push);
      try {
        const value = await work(controller.signal, (done, total) =>
          progress.tell({ job, done, total }),
        );
        return ok(value);
      } finally {
        progress.end();
        running.delete(job);
      }
    },
    cancel: (job) => {
      const found = running.get(job);
      found?.controller.abort('cancelled');
      return found !== undefined;
    },
    stop: () => {
      stopped = true;
      for (const { controller } of running.values()) controller.abort('cancelled');
    },
  };
}

/** The first is pushed at once, then the newest of each span; end() pushes what still waits. */
function createThrottle(clock: Clock, push: (progress: JobProgress) => void) {
  let waiting: JobProgress | null = null;
  let pause: Dispose | null = null;
  let ended = false;
  const flush = (): void => {
    if (waiting === null) return;
    const told = waiting;
    waiting = null;
    push(told);
  };
  const rest = (): void => {
    pause = clock.schedule(pushEveryMs, () => {
      pause = null;
      if (waiting === null) return;
      flush();
      rest();
    });
  };
  return {
    tell: (progress: JobProgress): void => {
      // A work that reports after its end would make a finished bar come back.
      if (ended) return;
      waiting = progress;
      if (pause !== null) return;
      flush();
      rest();
    },
    end: (): void => {
      ended = true;
      pause?.();
      flush();
    },
  };
}
