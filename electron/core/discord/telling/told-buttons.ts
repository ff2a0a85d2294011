import type { Words } from '../../../../shared/format/words.ts';
import type { CardButton } from '../cards/card.ts';

/**
 * What one may want to do on hearing of something. None of these takes the place of the message: it is told once.
 * @param change its number, where the history opens with it; 0: with the newest ones
 */
export const toldButtons = (
  words: Words['words'],
  change: number,
): readonly (readonly CardButton[])[] => [
  [
    checkButton(words),
    {
      label: words('bot.button.history', {}),
      emoji: '📜',
      look: 'secondary',
      action: { command: 'history', action: 'change', values: ['all', '5', '0', String(change)] },
    },
    {
      label: words('bot.button.mute', {}),
      emoji: '🔕',
      look: 'secondary',
      action: { command: 'alerts', action: 'mute', values: ['60'] },
    },
  ],
];

export const checkButton = (words: Words['words']): CardButton => ({
  label: words('bot.button.check', {}),
  emoji: '🔄',
  look: 'primary',
  action: { command: 'check', action: '', values: [] },
});
