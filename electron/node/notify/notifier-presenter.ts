// Shows messages by node-notifier: where there is no Electron, and where Electron cannot.

import type { Clock } from '../../core/ports.ts';
import { notifierOptions } from './notifier-options.ts';
import { notifyProblem } from './notify-problem.ts';
import type { Message, OnPress, Presenter } from './presenter.ts';
import { type Notifier, type NotifierRun, runNotifier } from './run-notifier.ts';

export interface NotifierPresenterParts {
  /** Called for the first message. */
  readonly load: () => Promise<Notifier>;
  readonly platform: NodeJS.Platform;
  readonly clock: Pick<Clock, 'schedule'>;
  /** A sentence when messages can no longer be shown, null when they can be again; each once. */
  readonly onProblem: (problem: string | null) => void;
}

export const loadNotifier = async (): Promise<Notifier> => (await import('node-notifier')).default;

/** One program at a time; of the messages that wait the newest of each thread. */
export function createNotifierPresenter(parts: NotifierPresenterParts): Presenter {
  const waiting = new Map<string, { readonly message: Message; readonly onPress: OnPress }>();
  let problem: string | null = null;
  let isBusy = false;
  let isStopped = false;
  let run: NotifierRun | null = null;

  const report = (next: string | null): void => {
    if (next === problem || isStopped) return;
    problem = next;
    parts.onProblem(next);
  };

  const showNext = async (): Promise<void> => {
    const [next] = waiting;
    if (isBusy || isStopped || next === undefined) return;
    isBusy = true;
    const [thread] = next;
    try {
      const notifier = await parts.load();
      await showThread(notifier, thread);
    } catch (error) {
      waiting.delete(thread);
      report(notifyProblem(error));
    }
    isBusy = false;
    void showNext();
  };

  const showThread = async (notifier: Notifier, thread: string): Promise<void> => {
    // Another message may have taken its place, or it was taken back.
    const newest = waiting.get(thread);
    waiting.delete(thread);
    if (newest === undefined || isStopped) return;
    const options = notifierOptions(thread, newest.message, parts.platform);
    run = runNotifier(notifier, options, parts.clock);
    const { failure, isPressed } = await run.ended;
    report(failure);
    if (isPressed && !isStopped) newest.onPress(null);
  };

  const add = (thread: string, message: Message, onPress: OnPress): void => {
    waiting.set(thread, { message, onPress });
    void showNext();
  };

  return {
    show: (thread, message, onPress) => {
      add(thread, message, onPress);
      return {
        update: (other, onOtherPress) => add(thread, other, onOtherPress),
        // What is on the screen goes by itself: none of these programs takes it back.
        close: () => void waiting.delete(thread),
      };
    },
    problem: () => problem,
    stop: () => {
      isStopped = true;
      waiting.clear();
      run?.kill();
    },
  };
}
