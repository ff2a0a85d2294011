import type { Incoming } from '../../electron/core/discord/command/incoming.ts';
import { createRunInteraction } from '../../electron/core/discord/command/run-interaction.ts';
import { createStopping } from '../../electron/core/discord/command/stopping.ts';
import { type BotWorld, createBotWorld, inGuild, people } from './bot-world.ts';
import { createRecordedReplier } from './recorded-replier.ts';

/** A bot of the test registry, to be given interactions. */
export function startInBotWorld(more: object = {}) {
  const world: BotWorld = createBotWorld(more);
  const stopping = createStopping();
  const run = createRunInteraction(world, stopping);
  /** Gives it to the bot; what was said stands there when this comes back, or is under way. */
  const begin = (incoming: Incoming) => {
    const replier = createRecordedReplier();
    return { replier, done: run(incoming, replier) };
  };
  const give = async (incoming: Incoming) => {
    const { replier, done } = begin(incoming);
    await done;
    return replier.said.map(({ how, text }) => `${how}: ${text}`);
  };
  const outcomes = () =>
    world.recorded.map(({ command, outcome, errorId }) => [command, outcome, errorId]);
  return { world, begin, give, outcomes, stopping };
}

export const member = inGuild(people.member);
export const operator = inGuild(people.operator);
export const message = (incoming: Incoming): Incoming =>
  ({ ...incoming, isMessage: true }) as Incoming;
export const mayNot = 'You may not do that\n';
