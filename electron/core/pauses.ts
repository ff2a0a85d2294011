// Whether the watching is paused, and until when. Kept in a file of its own: the history can be restored from a backup,
// which must neither begin nor end a pause.

import * as z from 'zod';
import { type Pause, pauseSchema } from '../../shared/domain/pause.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { createTurns } from './in-turn.ts';
import type { Clock, Dispose, Files, Log } from './ports.ts';
import type { Store } from './store.ts';

export interface PausesParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly files: Files;
  /** Where it is kept. */
  readonly path: string;
  /** Is told of each pause and of its end; whoever watches follows that. */
  readonly store: Pick<Store, 'get' | 'apply'>;
}

/**
 * watching ──pause──> paused ──its moment, resume──> watching
 *                      │  ^
 *                      └──┘ pause: another end
 */
export interface Pauses {
  /** Takes up what an earlier run has left; before anything is asked. Never rejects. */
  readonly start: () => Promise<void>;
  /** @param until UTC milliseconds; null: until resume(). The failure is a sentence. */
  readonly pause: (until: number | null) => Promise<Result<Pause>>;
  /** The pause that was ended; null: there was none. */
  readonly resume: () => Promise<Pause | null>;
  readonly stop: Dispose;
}

/**
 * A timer stands still while the machine sleeps (electron/node/system-clock.ts), and the end of a pause is a moment of
 * the wall clock: so it is looked at as often as a sentinel would ask.
 */
const seeEveryMs = 10_000;
/** Whoever wants longer means "until I resume", or has mistaken the unit. */
const longestMs = 366 * 86_400_000;

const keptSchema = z.object({ pause: pauseSchema.nullable() });

export function createPauses(parts: PausesParts): Pauses {
  const { clock, files, path, store } = parts;
  const log = parts.log.part('pause');
  const inTurn = createTurns();
  let isStopped = false;
  let cancel: Dispose = () => {};

  /** What cannot be kept is in force all the same: only a restart would not know of it. */
  const keep = (pause: Pause | null): Promise<void> =>
    inTurn(async () => {
      try {
        await files.writeAtomically(path, `${JSON.stringify({ pause })}\n`);
      } catch (error) {
        log.write('error', 'a restart will not know of the pause', { error });
      }
    });

  const enter = (pause: Pause | null): void => {
    cancel();
    store.apply({ type: 'pause', pause });
    awaitEnd();
  };

  const awaitEnd = (): void => {
    const { pause } = store.get();
    if (isStopped || pause === null || pause.until === null) return;
    const leftMs = pause.until - clock.now();
    if (leftMs > 0) {
      cancel = clock.schedule(Math.min(leftMs, seeEveryMs), awaitEnd);
      return;
    }
    log.write('info', 'the pause is over');
    enter(null);
    void keep(null);
  };

  const read = async (): Promise<Pause | null> => {
    try {
      const text = await files.read(path);
      return text === null ? null : keptSchema.parse(JSON.parse(text)).pause;
    } catch (error) {
      log.write('warn', 'whether there was a pause cannot be read; there is none now', { error });
      return null;
    }
  };

  return {
    start: async () => {
      const pause = await read();
      if (pause !== null) enter(pause);
    },
    pause: async (until) => {
      const now = clock.now();
      if (until !== null && until <= now) {
        return fail(
          'This moment is past by the clock of the machine that watches; name a later one.',
        );
      }
      if (until !== null && until - now > longestMs) {
        return fail(
          'A pause with an end lasts a year at most; without one it lasts until you resume.',
        );
      }
      const pause: Pause = { since: store.get().pause?.since ?? now, until };
      log.write('info', 'paused', { until });
      enter(pause);
      await keep(pause);
      return ok(pause);
    },
    resume: async () => {
      const { pause } = store.get();
      if (pause === null) return null;
      log.write('info', 'resumed');
      enter(null);
      await keep(null);
      return pause;
    },
    stop: () => {
      isStopped = true;
      cancel();
    },
  };
}
