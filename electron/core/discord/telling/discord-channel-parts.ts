import type { Dispatch } from '../../../../shared/dispatch.ts';
import type { BotDefinition } from '../../../../shared/domain/bot-definition.ts';
import type { Deliveries } from '../../history/deliveries.ts';
import type { Clock, Languages, Log } from '../../ports.ts';
import type { BotRest } from '../bot/rest-answer.ts';

/** What telling needs of one bot and of the rest. */
export interface DiscordChannelParts {
  /** Its id. */
  readonly bot: string;
  readonly definition: () => BotDefinition;
  readonly rest: BotRest;
  /** Null as long as it was never ready. */
  readonly userId: () => string | null;
  readonly languages: Languages;
  /** Throws while the history is not open. */
  readonly deliveries: () => Pick<Deliveries, 'last' | 'add'>;
  /** Ours, now and lately. */
  readonly knownAddresses: () => readonly string[];
  readonly dispatch: Dispatch;
  readonly clock: Clock;
  readonly log: Log;
  /** Of the quiet hours; the machine's unless said. */
  readonly timeZone?: string;
}
