import { Notification } from 'electron';
import type { App, Settings } from '../core/app.ts';
import type { Clock, Log } from '../core/ports.ts';
import type { NoticeCommand } from '../host/notices/desk-state.ts';
import type { WindowState } from '../host/notices/pages.ts';
import { type Notices, startNotices } from '../host/notices/start-notices.ts';
import type { Words } from '../host/words.ts';
import { createNotifierPresenter, loadNotifier } from '../node/notify/notifier-presenter.ts';
import { createElectronPresenter } from './electron-presenter.ts';

export interface DesktopNoticesParts {
  readonly app: Pick<App, 'subscribe'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: () => Settings['notifications'];
  readonly words: () => Words;
  readonly windowState: () => WindowState;
  readonly act: (command: NoticeCommand) => void;
}

/** What the app finds out, as notifications of the system; by node-notifier where Electron has none. */
export function startDesktopNotices(parts: DesktopNoticesParts): Notices {
  const { clock, log, words } = parts;
  const { platform } = process;
  const onProblem = (problem: string | null): void => {
    if (problem !== null) log.write('warn', problem);
  };
  return startNotices({
    ...parts,
    words: (key, values) => words().words(key, values),
    get format() {
      return words().format;
    },
    presenter: createElectronPresenter({
      notifications: Notification,
      platform,
      onProblem,
      fallback: createNotifierPresenter({ load: loadNotifier, platform, clock, onProblem }),
    }),
  });
}
