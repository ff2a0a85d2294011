import type { Dispose } from '../core/ports.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `stop` on the first signal that asks the program to end.
 * A second one means "now": it is left to the system's default, which kills.
 */
export function onStopSignal(stop: () => void): Dispose {
  const dispose: Dispose = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  function onSignal(): void {
    dispose();
    stop();
  }
  for (const signal of signals) process.on(signal, onSignal);
  return dispose;
}
