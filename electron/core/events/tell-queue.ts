import type { NewToldEvent } from '../../../shared/domain/told-event.ts';
import type { Clock, Dispose, Log } from '../ports.ts';

export interface TellQueueParts {
  readonly clock: Clock;
  readonly log: Log;
  /** Writes it down. Rejects when that is impossible. */
  readonly tell: (event: NewToldEvent) => Promise<unknown>;
}

/** Tells one after the other, in their order, and again what could not be told. */
export interface TellQueue {
  /** One that waits already, by its kind and thread, waits once. */
  readonly add: (event: NewToldEvent) => void;
  /** Tries once more; what is left then is lost. Never rejects. */
  readonly stop: () => Promise<void>;
}

const mostWaiting = 100;
const againMs = 60_000;
/** An event that cannot be written for so long is in the way of all behind it. */
const patienceMs = 86_400_000;

export function createTellQueue({ clock, log, tell }: TellQueueParts): TellQueue {
  const waiting: NewToldEvent[] = [];
  let telling: Promise<void> = Promise.resolve();
  let isTelling = false;
  let isStopped = false;
  /** When the first one that waits was first tried in vain, monotonic. */
  let failingFromMs: number | null = null;
  let cancel: Dispose = () => {};

  const tellAll = async (): Promise<void> => {
    cancel();
    isTelling = true;
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      try {
        await tell(next);
        failingFromMs = null;
      } catch (error) {
        const { kind, threadKey } = next;
        if (failingFromMs === null) {
          failingFromMs = clock.monotonicMs();
          log.write('error', 'an event cannot be told now', { kind, threadKey, error });
        }
        if (clock.monotonicMs() - failingFromMs < patienceMs) {
          if (!isStopped) cancel = clock.schedule(againMs, begin);
          break;
        }
        failingFromMs = null;
        log.write('error', 'an event is given up', { kind, threadKey });
      }
      drop(next);
    }
    isTelling = false;
  };

  /** It may be gone already: too many came while it was being told. */
  const drop = (event: NewToldEvent): void => {
    const place = waiting.indexOf(event);
    if (place !== -1) waiting.splice(place, 1);
  };

  const begin = (): void => {
    if (!isTelling) telling = tellAll();
  };

  return {
    add: (event) => {
      if (isStopped || waiting.some((other) => isSame(other, event))) return;
      waiting.push(event);
      if (waiting.length > mostWaiting) {
        const lost = waiting.shift();
        failingFromMs = null;
        log.write('error', 'too many events wait; the oldest is lost', { kind: lost?.kind });
      }
      begin();
    },
    stop: async () => {
      isStopped = true;
      cancel();
      await telling;
      if (waiting.length > 0) await tellAll();
      if (waiting.length > 0) log.write('error', 'events are lost', { count: waiting.length });
    },
  };
}

const isSame = (one: NewToldEvent, other: NewToldEvent): boolean =>
  one.threadKey !== null && one.threadKey === other.threadKey && one.kind === other.kind;
