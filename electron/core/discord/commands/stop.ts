import type { Answer, Call, Command, Completion, CompletionCall } from '../command/command.ts';
import { confirmStop, everyBot } from '../commands-parts/confirm-stop.ts';
import { matching } from '../commands-parts/matching.ts';
import { orderBot } from '../commands-parts/order-bot.ts';

/** Ends this bot, another one or all of them, until somebody starts them again. */
export const stopCommand: Command = {
  name: 'stop',
  level: 'owner',
  visibility: 'private',
  cooldownMs: 1_000,
  acknowledge: 'fast',
  options: [
    { name: 'bot', type: 'text', isCompleted: true, max: 32 },
    { name: 'all', type: 'truth' },
  ],
  run: (call) => Promise.resolve(confirmStop(call, wantedBot(call))),
  actions: { stop: { run: stop } },
  complete: completeBot,
};

function wantedBot({ bot, text, truth }: Call): string {
  if (truth('all') === true) return everyBot;
  const named = text('bot')?.trim() ?? '';
  return named === '' ? bot : named;
}

function stop(call: Call): Promise<Answer> {
  const wanted = call.values[0] ?? '';
  return orderBot(call, 'stop', wanted === everyBot ? null : wanted);
}

async function completeBot({
  ask,
  words,
  typedSoFar,
}: CompletionCall): Promise<readonly Completion[]> {
  const bots = await ask('discord.bots', {});
  if (!bots.ok) return [];
  const named = bots.value.map(({ definition, state }) => ({
    name: `${definition.id} · ${words(`bot.bots.short.${state.type}`, {})}`,
    value: definition.id,
  }));
  return matching(named, typedSoFar);
}
