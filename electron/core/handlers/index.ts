// Who answers which call of the contract.

import type { Handlers } from '../../../shared/dispatch.ts';
import type { StorageView } from '../../../shared/domain/storage.ts';
import { ok } from '../../../shared/result.ts';
import type { AppAbout } from '../app-about.ts';
import type { SourceBook } from '../address/source-book.ts';
import type { Backups } from '../backup/backups.ts';
import type { DiscordControl } from '../discord/discord-view.ts';
import type { Jobs } from '../jobs.ts';
import type { LogLines } from '../logs/log-lines.ts';
import type { Pauses } from '../pauses.ts';
import type { Clock, InsightPorts, SqliteFiles } from '../ports.ts';
import type { Session } from '../session.ts';
import type { LiveSettings } from '../settings/create-settings.ts';
import type { Store } from '../store.ts';
import type { Uploads } from '../transfer/uploads.ts';
import { addressHandlers } from './address.ts';
import { auditHandlers } from './audit.ts';
import { backupsHandlers } from './backups.ts';
import { discordHandlers } from './discord.ts';
import { historyHandlers } from './history.ts';
import { insightHandlers } from './insight.ts';
import { jobsHandlers } from './jobs.ts';
import { logsHandlers } from './logs.ts';
import { seriesHandlers } from './series.ts';
import { settingsHandlers } from './settings.ts';
import { sourcesHandlers } from './sources.ts';
import { tellingHandlers } from './telling.ts';
import { transferHandlers } from './transfer.ts';
import { watchHandlers } from './watch.ts';

export interface HandlersParts {
  readonly about: AppAbout;
  readonly clock: Clock;
  readonly store: Store;
  readonly settings: LiveSettings;
  readonly logLines: Pick<LogLines, 'page'>;
  readonly insight: InsightPorts;
  readonly sqliteFiles: SqliteFiles;
  readonly book: SourceBook;
  readonly pauses: Pauses;
  readonly jobs: Jobs;
  readonly uploads: Uploads;
  readonly backups: Backups;
  readonly discord: DiscordControl;
  readonly storageView: () => StorageView;
  /** @throws as long as the history is not open */
  readonly session: () => Session;
  /** Aborts when the program stops. */
  readonly stopping: AbortSignal;
}

export function createHandlers(parts: HandlersParts): Handlers {
  const { about, backups, book, jobs, pauses, session, settings, stopping, store, uploads } = parts;
  const history = () => session().history;
  const telling = () => session().telling;
  return {
    'about.get': () => ok({ ...about, firstStepsDone: settings.get().interface.firstStepsDone }),
    ...addressHandlers(store, () => session().watch),
    ...watchHandlers(pauses),
    ...historyHandlers(history),
    ...seriesHandlers(() => history().series),
    ...settingsHandlers(settings, () => history().settingsRevisions, about.host),
    ...sourcesHandlers(book, () => session().watch, settings, parts.clock, stopping),
    ...backupsHandlers(backups, jobs, uploads, parts.storageView),
    ...transferHandlers({ ...parts, database: () => session().database }),
    ...auditHandlers(() => history().audit),
    ...jobsHandlers(jobs),
    ...logsHandlers(parts.logLines),
    ...insightHandlers(parts.insight.networks, settings),
    ...tellingHandlers(
      () => telling().outbox,
      () => telling().mutes,
    ),
    ...discordHandlers({
      ...parts,
      sendText: (channels, text) => telling().outbox.text(channels, text),
      commandLog: () => history().discordCommands,
    }),
  };
}
