import { join } from 'node:path';
import { app, clipboard, nativeTheme, type WebContents } from 'electron';
import { assertNever } from '../../shared/assert-never.ts';
import type { Caller } from '../../shared/domain/audit.ts';
import { pauseEnd } from '../../shared/domain/pause-choice.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { AppPush, Settings } from '../core/app.ts';
import type { Clock, Dispose, Log } from '../core/ports.ts';
import type { Dispatch } from '../../shared/dispatch.ts';
import type { Words } from '../host/words.ts';
import { askToQuit } from './ask-to-quit.ts';
import { createAttention } from './attention.ts';
import type { DesktopStore } from './desktop-state.ts';
import { type FirstTray, trayFile } from './first-tray.ts';
import { createGlanceWindow } from './glance-window.ts';
import { pushTo } from './ipc.ts';
import { createLiveTray } from './live-tray.ts';
import { createMainWindow, type MainWindow } from './main-window.ts';
import type { UpdateState } from './update/update-state.ts';
import { unseenOverlay } from './tray-icon.ts';
import type { TrayCommand } from './tray-view.ts';

export interface ShellParts {
  readonly firstTray: FirstTray;
  readonly clock: Clock;
  readonly log: Log;
  readonly dispatch: Dispatch;
  readonly settings: () => Settings['desktop'];
  readonly words: () => Words;
  /** Opened when it is first asked for. */
  readonly state: () => DesktopStore;
  /** What is known before anything was heard. */
  readonly snapshot: Snapshot;
  /** Whether something shows tray icons. */
  readonly hasTray: () => boolean;
  readonly isQuitting: () => boolean;
  readonly onHint: () => void;
  /** What is known of another version. */
  readonly update: () => UpdateState;
  readonly updateCommands: Readonly<Record<'download' | 'install', () => void>>;
  readonly iconFolder: string;
  readonly preloadFile: string;
}

/** What people see of the program: the tray, the window, and what draws their eye to them. */
export interface Shell {
  readonly window: Pick<MainWindow, 'show' | 'contents' | 'window' | 'facts'>;
  readonly hear: (push: AppPush) => void;
  readonly run: (command: TrayCommand) => void;
  /** Texts or settings are others now. */
  readonly refresh: () => void;
  readonly dispose: Dispose;
}

const { platform } = process;
const owner: Caller = { who: 'owner', origin: 'tray' };

export function createShell(parts: ShellParts): Shell {
  const { dispatch, words, iconFolder } = parts;
  let { snapshot } = parts;
  const attention = createAttention({
    clock: parts.clock,
    overlayFile: join(iconFolder, 'tray', unseenOverlay),
    overlayText: () => words().words('desktop.unseen', {}),
    window: () => window.window(),
  });
  const window = createMainWindow({
    ...parts,
    iconFile: join(iconFolder, 'icons/256x256.png'),
    onAsk: (shown) => void askToQuit(shown, words()),
    go: (contents: WebContents, path: string) => pushTo(contents, { push: 'go', data: { path } }),
    onShown: () => {
      attention.seen();
      tray.refresh();
    },
  });

  const run = (command: TrayCommand): void => {
    switch (command.do) {
      case 'copy':
        return void clipboard.writeText(command.address);
      case 'check':
        return void dispatch('address.check', {}, owner);
      case 'pause': {
        const until = pauseEnd(command.choice, parts.clock.now(), words().format.startOfDay);
        return void dispatch('watch.pause', { until }, owner);
      }
      case 'resume':
        return void dispatch('watch.resume', {}, owner);
      case 'show':
        return window.show(command.path);
      case 'download':
      case 'install':
        return parts.updateCommands[command.do]();
      case 'quit':
        return app.quit();
      default:
        return assertNever(command);
    }
  };
  const tray = createLiveTray({
    clock: parts.clock,
    platform,
    snapshot: () => snapshot,
    wishes: () => ({
      ...words(),
      isMasked: parts.settings().maskAddresses,
      update: parts.update(),
    }),
    firstTray: parts.firstTray,
    iconFile: (state) => trayFile(iconFolder, state, attention.hasUnseen()),
    onClick: () => (parts.settings().glance ? glance.toggle() : window.toggle()),
    run,
  });
  const glance = createGlanceWindow({
    clock: parts.clock,
    preloadFile: parts.preloadFile,
    icon: tray.bounds,
    open: window.show,
  });
  nativeTheme.on('updated', tray.refresh);

  return {
    window,
    run,
    refresh: tray.refresh,
    hear: (push) => {
      const message = { push: push.name, data: push.data };
      pushTo(window.contents(), message);
      pushTo(glance.window()?.webContents ?? null, message);
      switch (push.name) {
        case 'snapshot':
          snapshot = push.data;
          return tray.refresh();
        case 'change':
          // The first address there is, is no news.
          if (push.data.kind !== 'first' && window.facts()?.isVisible !== true)
            attention.happened();
          return tray.refresh();
        case 'progress':
          return attention.work(push.data.done, push.data.total);
        default:
      }
    },
    dispose: () => {
      nativeTheme.off('updated', tray.refresh);
      attention.dispose();
      window.dispose();
      glance.dispose();
      tray.dispose();
    },
  };
}
