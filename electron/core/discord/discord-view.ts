import type { BotView } from '../../../shared/domain/bot.ts';
import type { Result } from '../../../shared/result.ts';
import type * as z from 'zod';
import type { guildPartsSchema, tokenVerdictSchema } from '../../../shared/domain/bot.ts';

export type TokenVerdict = Readonly<z.infer<typeof tokenVerdictSchema>>;
export type GuildParts = Readonly<z.infer<typeof guildPartsSchema>>;

/** What is asked of all the bots together. Failures are sentences. */
export interface DiscordControl {
  /** In the order of the settings. */
  readonly views: () => readonly BotView[];
  /** Asks Discord, once. */
  readonly checkToken: (token: string) => Promise<Result<TokenVerdict>>;
  readonly guildParts: (bot: string, guild: string) => Promise<Result<GuildParts>>;
  /** Until the next stop of the bot, or of the program. */
  readonly startBot: (bot: string) => Promise<Result<void>>;
  /** Until it is started, or the program is. */
  readonly stopBot: (bot: string) => Promise<Result<void>>;
}
