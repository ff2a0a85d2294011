import type { Clock, Dispose } from '../../ports.ts';
import type { Answer } from './command.ts';
import type { Stopping } from './stopping.ts';

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
  stopping: Pick<Stopping, 'onStop'>,
): Promise<Ran> {
  const abort = new AbortController();
  return new Promise((resolve) => {
    const end = (ran: Ran): void => {
      cancel();
      stay();
      if (ran.type === 'late' || ran.type === 'stopped') abort.abort(ran.type);
      resolve(ran);
    };
    let stay: Dispose = () => {};
    const cancel = clock.schedule(deadlineMs, () => end({ type: 'late' }));
    stay = stopping.onStop(() => end({ type: 'stopped' }));
    if (abort.signal.aborted) return;
    const begin = async (): Promise<Answer> => run(abort.signal);
    begin().then(
      (answer) => end({ type: 'answered', answer }),
      (error: unknown) => end({ type: 'threw', error }),
    );
  });
}
