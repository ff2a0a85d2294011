import type { Answer, Call } from '../command/command.ts';
import { failureAnswer } from './failure-answer.ts';
import { maskedCode } from './masked-text.ts';
import { refusalAnswer } from './refusal-answer.ts';

export type BotOrder = 'start' | 'stop' | 'restart';

/**
 * Starts or ends one bot, or each where `bot` is null. The one that was asked ends after it has said so: then it can
 * say nothing any more.
 */
export async function orderBot(call: Call, order: BotOrder, bot: string | null): Promise<Answer> {
  const { ask, words } = call;
  const failed = words(`bot.bots.failed.${order}`, {});
  const bots = await ask('discord.bots', {});
  if (!bots.ok) return failureAnswer(call, failed, bots.error);
  if (bot !== null && bots.value.every(({ definition }) => definition.id !== bot)) {
    return refusalAnswer(failed, words('bot.bots.unknown', { bot: maskedCode(call, bot, 32) }));
  }
  const endsItself = order !== 'start' && (bot === null || bot === call.bot);
  if (!endsItself) {
    const done = await ask(`discord.${order}`, { bot });
    if (!done.ok) return failureAnswer(call, failed, done.error);
  }
  return {
    ...doneAnswer(call, order, bot),
    ...(endsItself && { afterwards: () => void ask(`discord.${order}`, { bot }) }),
  };
}

const doneAnswer = ({ words }: Call, order: BotOrder, bot: string | null) =>
  ({
    type: 'card',
    card: {
      tone: order === 'stop' ? 'notice' : 'good',
      title:
        bot === null ? words('bot.bots.allStop', {}) : words(`bot.bots.done.${order}`, { bot }),
      blocks: [{ type: 'text', text: words(`bot.bots.then.${order}`, {}) }],
    },
  }) as const;
