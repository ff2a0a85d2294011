import { plain } from '../cards/plain.ts';
import type { Answer, Call } from '../command/command.ts';
import { confirmAnswer } from './confirm-answer.ts';

/** No bot is called like that: it stands for each of them. */
export const everyBot = '*';

/** Asks, and says how it is started again. @param bot an id, or everyBot */
export const confirmStop = ({ words }: Pick<Call, 'words'>, bot: string): Answer =>
  confirmAnswer({
    title:
      bot === everyBot ? words('bot.stop.askAll', {}) : words('bot.stop.ask', { bot: plain(bot) }),
    text: words('bot.stop.detail', {}),
    button: words('bot.stop.button', {}),
    action: { command: 'stop', action: 'stop', values: [bot] },
  });
