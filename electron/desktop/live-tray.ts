import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { Clock, Dispose } from '../core/ports.ts';
import { createTray, type TrayParts } from './tray.ts';
import { trayView, type TrayWishes } from './tray-view.ts';

export interface LiveTrayParts extends TrayParts {
  readonly clock: Clock;
  readonly snapshot: () => Snapshot;
  readonly wishes: () => Omit<TrayWishes, 'now'>;
}

export interface LiveTray {
  /** Something it shows may have changed. */
  readonly refresh: () => void;
  readonly bounds: () => Electron.Rectangle;
  readonly dispose: Dispose;
}

/** Its texts say how long something holds, in minutes. */
const refreshMs = 60_000;

/** The tray, kept in step with what is known and with the time. */
export function createLiveTray(parts: LiveTrayParts): LiveTray {
  const { clock, snapshot, wishes } = parts;
  const tray = createTray(parts);
  const refresh = (): void => tray.apply(trayView(snapshot(), { ...wishes(), now: clock.now() }));
  let cancel: Dispose = () => {};
  const beat = (): void => {
    refresh();
    cancel = clock.schedule(refreshMs, beat);
  };
  beat();
  return {
    refresh,
    bounds: tray.bounds,
    dispose: () => {
      cancel();
      tray.dispose();
    },
  };
}
