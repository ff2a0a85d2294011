import type { NatVerdict } from '../../../shared/domain/snapshot.ts';
import type { Clock, Dispose } from '../ports.ts';
import { type Ask, askWithin } from './ask-within.ts';
import { methodOf } from './describe-source.ts';
import { natVerdict } from './nat.ts';
import type { SourceBook } from './source-book.ts';

export interface NatWatchParts {
  readonly clock: Clock;
  readonly book: SourceBook;
  readonly ask: Ask;
  readonly publicAddresses: () => readonly string[];
  readonly onVerdict: (verdict: NatVerdict | null) => void;
}

const everyMs = 3_600_000;
/** SSDP discovery listens for 2 s (UPnP Device Architecture 2.0, 1.3.2), then the router must still answer. */
const answerWithinMs = 8_000;

/** Asks the router for its outer address, hourly and when something has changed, and compares. */
export function watchNat(parts: NatWatchParts): { readonly look: () => void; readonly stop: Dispose } {
  const { clock, book } = parts;
  const stopping = new AbortController();
  let cancel: Dispose = () => {};
  let running = false;
  let routerAddress: string | null = null;

  const judge = (): void => parts.onVerdict(natVerdict(routerAddress, parts.publicAddresses()));

  const ask = async (): Promise<void> => {
    const source = book.askable('ipv4').find((one) => methodOf(one) === 'router');
    if (source === undefined) return;
    const { answer } = await askWithin(parts.ask, source, clock, answerWithinMs, stopping.signal);
    routerAddress = answer.ok ? answer.value : null;
  };

  const look = async (): Promise<void> => {
    judge();
    if (running || stopping.signal.aborted) return;
    running = true;
    cancel();
    await ask();
    running = false;
    if (stopping.signal.aborted) return;
    judge();
    cancel = clock.schedule(everyMs, () => void look());
  };

  return {
    look: () => void look(),
    stop: () => {
      stopping.abort();
      cancel();
    },
  };
}
