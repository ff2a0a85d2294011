import type { Clock } from '../../ports.ts';
import type { Answer } from './command.ts';

export type Ran =
  | { readonly type: 'answered'; readonly answer: Answer }
  | { readonly type: 'late' }
  | { readonly type: 'stopped' }
  | { readonly type: 'threw'; readonly error: unknown };

/**
 * Runs a command, and gives it up when its time is over or the bot stops, whether it heeds its signal or not; what
 * comes of it afterwards is ignored.
 */
export function runWithin(
  run: (signal: AbortSignal) => Promise<Answer>,
  clock: Pick<Clock, 'schedule'>,
  deadlineMs: number,
  stopping: AbortSignal,
): Promise<Ran> {
  const abort = new AbortController();
  return new Promise((resolve) => {
    const end = (ran: Ran): void => {
      cancel();
      stopping.removeEventListener('abort', stop);
      if (ran.type === 'late' || ran.type === 'stopped') abort.abort(ran.type);
      resolve(ran);
    };
    const stop = (): void => end({ type: 'stopped' });
    const cancel = clock.schedule(deadlineMs, () => end({ type: 'late' }));
    if (stopping.aborted) return stop();
    stopping.addEventListener('abort', stop);
    const begin = async (): Promise<Answer> => run(abort.signal);
    begin().then(
      (answer) => end({ type: 'answered', answer }),
      (error: unknown) => end({ type: 'threw', error }),
    );
    return undefined;
  });
}
