import { type BotEnd, type BotLoss, botLosses } from '../../../../shared/domain/bot.ts';
import type { Asking } from '../command/command.ts';

const isLoss = (reason: BotEnd | BotLoss): reason is BotLoss =>
  (botLosses as readonly string[]).includes(reason);

/** Why a bot is not at Discord, and for what has ended for good also what to do about it. */
export const botReasonText = ({ words }: Pick<Asking, 'words'>, reason: BotEnd | BotLoss): string =>
  words(isLoss(reason) ? `botLoss.${reason}` : `bot.bots.ends.${reason}`, {});
