import type { BotState, BotView } from '../../../shared/domain/bot.ts';
import type { Dispatch } from '../../../shared/dispatch.ts';
import type { Outbox } from '../channels/outbox.ts';
import type { History } from '../history/history.ts';
import type { Clock, Languages, Log, Pictures, Power, Random } from '../ports.ts';
import type { LiveSettings } from '../settings/create-settings.ts';
import type { Store } from '../store.ts';

/** What all the bots share. */
export interface DiscordParts {
  /** Where Discord is, when it is not where it always is; without the version. */
  readonly apiUrl?: string | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly power?: Power | undefined;
  readonly languages: Languages;
  readonly pictures: Pictures;
  readonly settings: Pick<LiveSettings, 'get' | 'subscribe'>;
  readonly store: Pick<Store, 'get' | 'subscribe'>;
  readonly dispatch: Dispatch;
  /** Both throw as long as the history is not open. */
  readonly history: () => Pick<History, 'deliveries' | 'discordCommands' | 'kept'>;
  readonly outbox: () => Pick<Outbox, 'channelsChanged' | 'enable' | 'kick' | 'placesChanged'>;
  readonly onState: (bot: string, state: BotState) => void;
  readonly onViews: (views: BotView[]) => void;
}
