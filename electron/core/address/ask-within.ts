import type { Observation } from '../../../shared/domain/observation.ts';
import type { Clock } from '../ports.ts';
import type { SourceDefinition } from './sources/index.ts';

export type Ask = (source: SourceDefinition, signal: AbortSignal) => Promise<Observation>;

/** Asks one source, gives up after a time, or as soon as the owner stops. */
export async function askWithin(
  ask: Ask,
  source: SourceDefinition,
  clock: Clock,
  timeoutMs: number,
  stopping: AbortSignal,
): Promise<Observation> {
  const abort = new AbortController();
  const cancelTimer = clock.schedule(timeoutMs, () => abort.abort('timeout'));
  const giveUp = (): void => abort.abort('cancelled');
  stopping.addEventListener('abort', giveUp);
  if (stopping.aborted) giveUp();
  try {
    return await ask(source, abort.signal);
  } finally {
    cancelTimer();
    stopping.removeEventListener('abort', giveUp);
  }
}
