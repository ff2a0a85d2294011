import { powerMonitor } from 'electron';
import type { Dispose, Power } from '../core/ports.ts';

/** What Electron hears of the machine's sleep. */
export function createPower(): Power {
  const on = (event: 'suspend' | 'resume', listener: () => void): Dispose => {
    // Each event has a signature of its own, which TypeScript cannot join.
    powerMonitor.on(event as 'resume', listener);
    return () => void powerMonitor.off(event as 'resume', listener);
  };
  return {
    onSuspend: (listener) => on('suspend', listener),
    onResume: (listener) => on('resume', listener),
  };
}
