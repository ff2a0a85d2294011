import type { BotDefinition } from '../../../../shared/domain/bot-definition.ts';
import type { Words } from '../../../../shared/format/words.ts';
import type { Card } from '../cards/card.ts';
import type { RenderedMessage } from '../cards/message-body.ts';
import { renderCard } from '../cards/render-card.ts';
import type { AnswerFile } from './command.ts';
import { type createGuard, guardAll } from './guard.ts';
import { guardFiles } from './guard-files.ts';
import type { Showing } from './masks.ts';

export interface Presentation {
  readonly card: Card;
  readonly files: readonly AnswerFile[];
  readonly showing: Showing;
  readonly isPlain: BotDefinition['plainEmbeds'];
  /** Who alone may use its controls; null: whoever may use their commands. */
  readonly asker: string | null;
}

/** A card as it may be seen where it goes. */
export function presentCard(
  { card, files, showing: { mask }, isPlain, asker }: Presentation,
  guardFor: ReturnType<typeof createGuard>,
  words: Words['words'],
): RenderedMessage {
  const guard = guardFor(mask);
  const guarded = guardFiles(files, mask, guard);
  const shown: Card = guarded.isHeld
    ? {
        ...card,
        blocks: [...card.blocks, { type: 'note', text: words('bot.common.fileHeld', {}) }],
      }
    : card;
  const cutNote = words('bot.common.cut', {});
  return renderCard(guardAll(shown, guard), guarded.files, { isPlain, asker, cutNote });
}
