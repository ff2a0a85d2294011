import { app } from 'electron';
import type { Clock, Log } from '../core/ports.ts';
import { endsInTime } from '../host/ends-in-time.ts';

export interface QuittingParts {
  readonly clock: Clock;
  readonly log: Log;
  /** Saves and ends everything. */
  readonly stop: () => Promise<void>;
  /** When all is saved, and in its own time: an update is put in place. */
  readonly afterwards: () => Promise<boolean>;
}

export interface Quitting {
  /** From the moment on when nothing holds the program back. */
  readonly hasBegun: () => boolean;
}

/**
 * running ──before-quit──> begun ──will-quit──> stopping ──all is saved──> stopped ──quit──>
 *
 * Ends everything between the last window and the process, in under 2 s. Electron's order is: before-quit, the windows
 * close, will-quit, quit; will-quit is held back once.
 * https://www.electronjs.org/docs/latest/api/app#event-will-quit
 */
export function createQuitting({ clock, log, stop, afterwards }: QuittingParts): Quitting {
  let state: 'running' | 'begun' | 'stopping' | 'stopped' = 'running';
  const end = async (): Promise<void> => {
    try {
      const isInTime = await endsInTime(stop(), clock);
      if (!isInTime) log.write('error', 'not everything could be ended in time');
      await afterwards();
    } catch (error) {
      log.write('error', 'not everything could be ended', { error });
    }
    state = 'stopped';
    app.quit();
  };
  app.on('before-quit', () => {
    if (state === 'running') state = 'begun';
  });
  app.on('will-quit', (event) => {
    if (state === 'stopped') return;
    event.preventDefault();
    if (state === 'stopping') return;
    state = 'stopping';
    void end();
  });
  return { hasBegun: () => state !== 'running' };
}
