import type { Card } from './card.ts';
import { createIdWriter } from './custom-id.ts';
import type { MessageFile, RenderedMessage } from './message-body.ts';
import { renderComponents } from './render-components.ts';
import { renderEmbed } from './render-embed.ts';

export interface CardLook {
  /** Embeds instead of the newer components. A message stays what it was when it is edited. */
  readonly isPlain: boolean;
  /** Who alone may use its buttons; null: whoever may use their commands. */
  readonly asker: string | null;
  /** The text `bot.common.cut`. */
  readonly cutNote: string;
}

/** Any card as a message within Discord's limits: what there is no room for is cut, and the message says so. */
export function renderCard(
  card: Card,
  files: readonly MessageFile[],
  { isPlain, asker, cutNote }: CardLook,
): RenderedMessage {
  const render = isPlain ? renderEmbed : renderComponents;
  return render(card, files, createIdWriter(asker), cutNote);
}
