import type { CardAction } from '../cards/card.ts';
import type { Answer } from '../command/command.ts';

interface Question {
  readonly title: string;
  /** What will be, and that it is for good where it is. */
  readonly text: string;
  readonly button: string;
  readonly action: CardAction;
}

/** Asks before something is done that people should not do by a slip; only the asker sees it. */
export const confirmAnswer = ({ title, text, button, action }: Question): Answer => ({
  type: 'card',
  card: {
    tone: 'notice',
    title,
    blocks: [{ type: 'text', text }],
    buttons: [[{ label: button, look: 'danger', action }]],
  },
  visibility: 'private',
});
