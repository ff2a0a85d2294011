import type { BotTarget } from '../../../../shared/domain/bot-definition.ts';
import type { Words } from '../../../../shared/format/words.ts';
import type { Card } from '../cards/card.ts';
import type { RenderedMessage } from '../cards/message-body.ts';
import { createGuardKeeper } from '../command/guard-keeper.ts';
import { presentCard } from '../command/present-card.ts';
import type { DiscordChannelParts } from './discord-channel-parts.ts';

/** Makes a message of a card: in the bot's language, as far as the target may see it. */
type RenderTold = (
  target: Pick<BotTarget, 'mask'>,
  cardOf: (words: Words) => Card | Promise<Card>,
) => Promise<RenderedMessage>;

export function createToldMessage({
  definition,
  languages,
  knownAddresses,
}: Pick<DiscordChannelParts, 'definition' | 'languages' | 'knownAddresses'>): RenderTold {
  const guardFor = createGuardKeeper(knownAddresses);
  return async ({ mask }, cardOf) => {
    const { language, plainEmbeds } = definition();
    const words = await languages.wordsOf(language);
    return presentCard(
      {
        card: await cardOf(words),
        files: [],
        showing: { isPrivate: false, mask },
        isPlain: plainEmbeds,
        asker: null,
      },
      guardFor(),
      words.words,
    );
  };
}
