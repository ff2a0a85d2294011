// The shell between discord.js and the commands.

import type { Interaction, Message } from 'discord.js';
import type { BotRest } from '../bot/rest-answer.ts';
import { createCompleteOption } from './complete-option.ts';
import {
  completeInteraction,
  createInteractionReplier,
  createMessageReplier,
} from './discord-replier.ts';
import type { InteractionParts } from './interaction-parts.ts';
import { readCompletion, readInteraction, readMessagePlace } from './read-interaction.ts';
import { readPrefix } from './read-prefix.ts';
import { createRunInteraction } from './run-interaction.ts';
import { createStopping } from './stopping.ts';

/** Answers the commands, clicks and forms of one bot. Nothing of it rejects. */
export interface Interactions {
  readonly interaction: (interaction: Interaction) => Promise<void>;
  /** For commands with a prefix; does nothing while the bot has none. */
  readonly message: (message: Message) => Promise<void>;
  /** Ends what is under way without an answer. */
  readonly stop: () => void;
}

export function createInteractions(parts: InteractionParts, rest: BotRest): Interactions {
  const stopping = createStopping();
  const run = createRunInteraction(parts, stopping);
  const complete = createCompleteOption(parts);
  return {
    interaction: async (interaction) => {
      const { applicationId, id, token, user } = interaction;
      const address = { applicationId, id, token, user: user.id };
      if (interaction.isAutocomplete()) {
        return complete(readCompletion(interaction), (choices) =>
          completeInteraction(rest, address, choices),
        );
      }
      const incoming = readInteraction(interaction);
      if (incoming !== null) await run(incoming, createInteractionReplier(rest, address));
      return undefined;
    },
    message: async (message) => {
      const command = readPrefix(message.content, parts.definition().prefix, parts.registry);
      const place = command === null ? null : await readMessagePlace(message);
      if (command === null || place === null) return;
      const { channel, user } = place;
      await run(
        { ...place, type: 'command', ...command, isMessage: true },
        createMessageReplier(rest, { channel, message: message.id, user }),
      );
    },
    stop: stopping.stop,
  };
}
