import type { Clock } from '../../core/ports.ts';
import { notifyProblem } from './notify-problem.ts';
import { watchSpawned } from './spawned-programs.ts';

/** Of node-notifier, what is used. */
export interface Notifier {
  notify(options: object, callback: (error: unknown, response?: string) => void): unknown;
}

export interface NotifierEnd {
  /** Why nothing was shown, in a sentence. */
  readonly failure: string | null;
  readonly isPressed: boolean;
}

export interface NotifierRun {
  /** Never rejects. */
  readonly ended: Promise<NotifierEnd>;
  readonly kill: () => void;
}

/** macOS and Windows end by themselves after ten seconds; what takes so much longer hangs. */
const longestMs = 30_000;
const tooLong = 'Notifications cannot be shown: the program that shows them does not answer.';

/** Shows one message: one program is started, and ended when it hangs. */
export function runNotifier(
  notifier: Notifier,
  options: object,
  clock: Pick<Clock, 'schedule'>,
): NotifierRun {
  // node-notifier hands out no process, and knows no time limit.
  const spawned = watchSpawned((words) => /notify-send|node-notifier/.test(words.join(' ')));
  let end = (_failure: string | null, _isPressed: boolean): void => {};
  const ended = new Promise<NotifierEnd>((resolve) => {
    const cancel = clock.schedule(longestMs, () => end(tooLong, false));
    end = (failure, isPressed) => {
      cancel();
      spawned.kill();
      spawned.stop();
      resolve({ failure, isPressed });
    };
  });
  try {
    notifier.notify(options, (error, response) => {
      // A text is what the program printed although it did its work.
      const failure = error instanceof Error ? notifyProblem(error) : null;
      end(failure, response === 'activate');
    });
  } catch (error) {
    end(notifyProblem(error), false);
  }
  return { ended, kill: () => end(null, false) };
}
