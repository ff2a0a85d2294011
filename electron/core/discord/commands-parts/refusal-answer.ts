import type { CardButton } from '../cards/card.ts';
import type { Answer } from '../command/command.ts';

/** Why something was not done; nothing has failed. */
export const refusalAnswer = (
  title: string,
  text: string,
  { outcome = 'invalid', buttons = [] }: Refused = {},
): Answer => ({
  type: 'card',
  card: {
    tone: 'notice',
    title,
    blocks: [{ type: 'text', text }],
    ...(buttons.length > 0 && { buttons: [buttons] }),
  },
  visibility: 'private',
  outcome,
});

interface Refused {
  readonly outcome?: 'done' | 'denied' | 'invalid';
  readonly buttons?: readonly CardButton[];
}
