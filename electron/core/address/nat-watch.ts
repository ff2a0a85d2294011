import type { NatVerdict } from '../../../shared/domain/nat.ts';
import type { Clock, Dispose } from '../ports.ts';
import { type Ask, askWithin } from './ask-within.ts';
import { natVerdict } from './nat.ts';
import type { SourceBook } from './source-book.ts';
import type { SourceDefinition } from './sources/index.ts';

export interface NatWatchParts {
  readonly clock: Clock;
  readonly book: SourceBook;
  readonly ask: Ask;
  readonly publicAddresses: () => readonly string[];
  /** While it is, nobody is asked. */
  readonly isPaused: () => boolean;
  readonly onVerdict: (verdict: NatVerdict | null) => void;
}

const everyMs = 3_600_000;
/** SSDP discovery listens for 2 s (UPnP Device Architecture 2.0, 1.3.2), then the router must still answer. */
const answerWithinMs = 8_000;

export interface NatWatch {
  /** The network may be another one: what the router said before is forgotten, and it is asked again. */
  readonly look: () => void;
  /** Asks again when the router's limit allows, and keeps what it said until then. */
  readonly refresh: () => void;
  /** A public address has become known: compares. */
  readonly judge: () => void;
  /** Gives up what is being asked, and keeps what was said. look() goes on. */
  readonly pause: () => void;
  readonly stop: Dispose;
}

/** Asks the router for its outer address, hourly and when something has changed, and compares. */
export function watchNat(parts: NatWatchParts): NatWatch {
  const { clock, book } = parts;
  const stopping = new AbortController();
  let asking = new AbortController();
  let cancel: Dispose = () => {};
  let round = 0;
  let routerAddress: string | null = null;

  const judge = (): void => parts.onVerdict(natVerdict(routerAddress, parts.publicAddresses()));

  const router = (): SourceDefinition | undefined => {
    const view = book.views().find(({ enabled, method }) => enabled && method === 'router');
    return view === undefined ? undefined : book.find(view.id);
  };

  const refresh = async (): Promise<void> => {
    cancel();
    if (stopping.signal.aborted || parts.isPaused()) return;
    const mine = (round += 1);
    const source = router();
    const restMs = source === undefined ? 0 : book.restMs(source.id);
    if (restMs > 0) {
      cancel = clock.schedule(restMs, () => void refresh());
      return;
    }
    asking = new AbortController();
    const { signal } = asking;
    const observation =
      source && (await askWithin(parts.ask, source, clock, answerWithinMs, signal));
    if (stopping.signal.aborted || mine !== round) return;
    routerAddress = observation?.answer.ok ? observation.answer.value : null;
    judge();
    cancel = clock.schedule(everyMs, () => void refresh());
  };

  return {
    judge,
    refresh: () => void refresh(),
    look: () => {
      routerAddress = null;
      judge();
      void refresh();
    },
    pause: () => {
      round += 1;
      asking.abort();
      cancel();
    },
    stop: () => {
      stopping.abort();
      asking.abort();
      cancel();
    },
  };
}
