import { abortCode } from '../../../shared/domain/abort-code.ts';
import { readAddress, readAnyAddress } from '../../../shared/domain/address.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import type { Prefix } from '../../../shared/domain/prefix.ts';
import { quote } from '../../../shared/domain/quote.ts';
import { fail } from '../../../shared/result.ts';
import type { Clock, Dispose } from '../ports.ts';
import { type SourceDefinition, sourceKindOf } from './sources/index.ts';
import type { Reading, SourcePorts } from './sources/source-kind.ts';
import { isVoice } from './tally.ts';

/** How long an adapter may take to let go after an abort before it is left behind. */
const graceMs = 500;

/** Ends with the adapter, or shortly after the abort when the adapter does not. */
function afterAbort(
  signal: AbortSignal,
  clock: Clock,
): { ended: Promise<Reading>; dispose: Dispose } {
  let dispose: Dispose = () => {};
  const ended = new Promise<Reading>((resolve) => {
    const giveUp = () =>
      resolve(fail({ code: abortCode(signal.reason), detail: 'Nothing came back.' }));
    const onAbort = () => {
      dispose = clock.schedule(graceMs, giveUp);
    };
    dispose = () => signal.removeEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  return { ended, dispose: () => dispose() };
}

async function readFrom(
  definition: SourceDefinition,
  ports: SourcePorts,
  clock: Clock,
  signal: AbortSignal,
): Promise<Reading> {
  const { ended, dispose } = afterAbort(signal, clock);
  try {
    return await Promise.race([sourceKindOf(definition).ask(definition, ports, signal), ended]);
  } catch (error) {
    // A bug in one source or adapter is that source's failure; the look goes on with the next.
    const message = error instanceof Error ? error.message : String(error);
    return fail({ code: 'unavailable', detail: `The program failed: ${quote(message, 120)}.` });
  } finally {
    dispose();
  }
}

/**
 * Asks one source once and judges its answer. Never throws, and ends at most half a second after the signal aborts.
 * What an abort ends is `timeout` or `cancelled`, by the signal's reason.
 * @param accept special-purpose prefixes that count as public. Routers and interfaces may answer any address: theirs
 *   is compared with the public one and is no voice for it (tally.ts)
 */
export async function askSource(
  definition: SourceDefinition,
  ports: SourcePorts,
  clock: Clock,
  accept: readonly Prefix[],
  signal: AbortSignal,
): Promise<Observation> {
  const { id, operator, family } = definition;
  const { method } = sourceKindOf(definition);
  const startedMs = clock.monotonicMs();
  const reading = await readFrom(definition, ports, clock, signal);
  const judge = (text: string) =>
    isVoice({ method }) ? readAddress(text, family, accept) : readAnyAddress(text, family);
  const answer = reading.ok ? judge(reading.value) : reading;
  return {
    sourceId: id,
    operator,
    method,
    family,
    at: clock.now(),
    elapsedMs: clock.monotonicMs() - startedMs,
    answer,
  };
}
