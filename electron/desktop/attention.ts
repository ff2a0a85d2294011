import { app, type BrowserWindow, nativeImage } from 'electron';
import type { Clock, Dispose } from '../core/ports.ts';

export interface AttentionParts {
  readonly clock: Clock;
  /** The dot that stands on the icon of the task bar. */
  readonly overlayFile: string;
  readonly overlayText: () => string;
  readonly window: () => BrowserWindow | null;
}

/** What has happened while nobody looked, and long work: on the dock, on the task bar, in the tray. */
export interface Attention {
  readonly hasUnseen: () => boolean;
  readonly happened: () => void;
  readonly seen: () => void;
  /** @param total 0 while nobody knows how much it is */
  readonly work: (done: number, total: number) => void;
  readonly dispose: Dispose;
}

/** Work that was given up says nothing more. */
const givenUpAfterMs = 5_000;
/** Electron's own numbers for "how far nobody knows" and for none. */
const progressBar = { unknown: 2, none: -1 } as const;

export function createAttention(parts: AttentionParts): Attention {
  let hasUnseen = false;
  let cancel: Dispose = () => {};
  const clearProgress = (): void => parts.window()?.setProgressBar(progressBar.none);
  const set = (unseen: boolean): void => {
    if (unseen === hasUnseen) return;
    hasUnseen = unseen;
    // A number on macOS and on Linux desktops that have a launcher for it; elsewhere it does nothing.
    app.setBadgeCount(unseen ? 1 : 0);
    if (process.platform !== 'win32') return;
    const overlay = unseen ? nativeImage.createFromPath(parts.overlayFile) : null;
    parts.window()?.setOverlayIcon(overlay, unseen ? parts.overlayText() : '');
  };
  return {
    hasUnseen: () => hasUnseen,
    happened: () => set(true),
    seen: () => set(false),
    work: (done, total) => {
      cancel();
      if (total > 0 && done >= total) return clearProgress();
      parts.window()?.setProgressBar(total > 0 ? done / total : progressBar.unknown);
      cancel = parts.clock.schedule(givenUpAfterMs, clearProgress);
    },
    dispose: () => cancel(),
  };
}
