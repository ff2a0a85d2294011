import type { Clock } from '../core/ports.ts';

/** The process has to be gone in 2 s, whatever hangs. */
const stopWithinMs = 1_800;

/** Whether it ended in time; rejects when it failed. */
export function endsInTime(stopping: Promise<void>, clock: Clock): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(stopWithinMs, () => resolve(false));
    stopping.then(
      () => {
        cancel();
        resolve(true);
      },
      (error: unknown) => {
        cancel();
        reject(error);
      },
    );
  });
}
