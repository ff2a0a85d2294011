import type { BotCommandLog } from '../../../../shared/domain/bot.ts';
import type { BotDefinition } from '../../../../shared/domain/bot-definition.ts';
import type { Dispatch } from '../../../../shared/dispatch.ts';
import type { Words } from '../../../../shared/format/words.ts';
import type { Clock, Log, Pictures, Random } from '../../ports.ts';
import type { Command } from './command.ts';

export type NewCommandLog = Omit<BotCommandLog, 'id'>;

/** What the commands of one bot need of the rest. */
export interface InteractionParts {
  /** The bot's id. */
  readonly bot: string;
  /** As it is now: a change holds from the next command on. */
  readonly definition: () => BotDefinition;
  readonly registry: readonly Command[];
  readonly dispatch: Dispatch;
  /** By the tag of a language, or `auto`: the machine's. Each command waits for it, so it keeps what it has loaded. */
  readonly languages: { readonly wordsOf: (tag: string) => Promise<Words> };
  readonly pictures: Pictures;
  readonly clock: Clock;
  readonly random: Pick<Random, 'shortId'>;
  readonly log: Log;
  /** Of the application, as Discord says. */
  readonly ownerIds: () => readonly string[];
  /** Ours, now and lately, canonically. */
  readonly knownAddresses: () => readonly string[];
  /** Into the command log. */
  readonly record: (entry: NewCommandLog) => void;
}
