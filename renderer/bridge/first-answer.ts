import type { LiveStore } from './live-store.ts';
import type { Session } from './session.ts';

/** Longer than the host takes on this machine and in the same house; shorter than anybody notices. */
const patienceMs = 100;

/**
 * Resolves when it is known who is there and what is known now, or after a moment: to draw the page once takes less
 * time than to draw it without the answer first.
 */
export function firstAnswer(session: Session['store'], live: LiveStore): Promise<void> {
  const isOnItsWay = (): boolean => {
    const { kind } = session.getState();
    return kind === 'asking' || (kind === 'signed-in' && live.getState().snapshot === null);
  };
  return new Promise((resolve) => {
    const done = (): void => {
      for (const stop of stops) stop();
      clearTimeout(timer);
      resolve();
    };
    const look = (): void => {
      if (!isOnItsWay()) done();
    };
    const timer = setTimeout(done, patienceMs);
    const stops = [session.subscribe(look), live.subscribe(look)];
    look();
  });
}
