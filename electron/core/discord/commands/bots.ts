import type { Answer, Call, Command } from '../command/command.ts';
import { botsCard } from '../commands-parts/bots-card.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { type BotOrder, orderBot } from '../commands-parts/order-bot.ts';
import { confirmStop } from '../commands-parts/confirm-stop.ts';

/** How the bots of this program stand, and why. */
export const botsCommand: Command = {
  name: 'bots',
  level: 'admin',
  visibility: 'private',
  cooldownMs: 1_000,
  acknowledge: 'fast',
  options: [],
  run: async (call) => {
    const bots = await call.ask('discord.bots', {});
    return bots.ok
      ? { type: 'card', card: botsCard(call, bots.value) }
      : failureAnswer(call, call.words('bot.bots.unread', {}), bots.error);
  },
  actions: {
    start: { run: ordered('start') },
    restart: { run: ordered('restart') },
    // Asked first, as /stop does: a slip here takes the bot away.
    stop: {
      level: 'owner',
      run: (call) => Promise.resolve(confirmStop(call, call.values[0] ?? '')),
    },
  },
};

function ordered(order: BotOrder) {
  return (call: Call): Promise<Answer> => orderBot(call, order, call.values[0] ?? '');
}
