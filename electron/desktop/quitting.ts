import { app } from 'electron';
import type { Clock, Log } from '../core/ports.ts';
import { endsInTime } from '../host/ends-in-time.ts';

export interface Quitting {
  /** From the moment on when nothing holds the program back. */
  readonly hasBegun: () => boolean;
}

/**
 * Ends everything between the last window and the process, in under 2 s. Electron's order is: before-quit, the windows
 * close, will-quit, quit; will-quit is held back once, until all is saved.
 * https://www.electronjs.org/docs/latest/api/app#event-will-quit
 */
export function createQuitting(clock: Clock, log: Log, stop: () => Promise<void>): Quitting {
  let state: 'running' | 'begun' | 'stopping' | 'stopped' = 'running';
  app.on('before-quit', () => {
    if (state === 'running') state = 'begun';
  });
  app.on('will-quit', (event) => {
    if (state === 'stopped') return;
    event.preventDefault();
    if (state === 'stopping') return;
    state = 'stopping';
    void endsInTime(stop(), clock)
      .catch((error: unknown) => {
        log.write('error', 'not everything could be ended', { error });
        return true;
      })
      .then((isInTime) => {
        if (!isInTime) log.write('error', 'not everything could be ended in time');
        state = 'stopped';
        app.quit();
      });
  });
  return { hasBegun: () => state !== 'running' };
}
