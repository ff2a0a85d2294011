import type { App, Settings } from '../core/app.ts';
import type { Clock, Dispose, Log } from '../core/ports.ts';
import { loadHostTexts } from '../host/host-texts.ts';
import { startNotices } from '../host/notices/start-notices.ts';
import { createWords } from '../host/words.ts';
import { createNotifierPresenter, loadNotifier } from '../node/notify/notifier-presenter.ts';

export interface ServerNoticesParts {
  readonly app: Pick<App, 'subscribe'>;
  readonly settings: () => Settings;
  readonly clock: Clock;
  readonly log: Log;
}

/** What the app finds out, on the desktop of whoever has started the server; a server without one shows nothing. */
export async function startServerNotices(parts: ServerNoticesParts): Promise<Dispose> {
  const { words, format } = await createWords({
    language: parts.settings().desktop.language,
    systemLocales: [Intl.DateTimeFormat().resolvedOptions().locale],
    load: loadHostTexts,
  });
  const notices = startNotices({
    ...parts,
    settings: () => parts.settings().notifications,
    words,
    format,
    presenter: createNotifierPresenter({
      load: loadNotifier,
      platform: process.platform,
      clock: parts.clock,
      onProblem: (problem) => {
        if (problem !== null) parts.log.write('info', problem);
      },
    }),
    windowState: () => null,
    act: () => {},
  });
  return notices.stop;
}
