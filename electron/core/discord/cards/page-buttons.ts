import type { Words } from '../../../../shared/format/words.ts';
import type { CardAction, CardButton } from './card.ts';

export interface Paging {
  /** Shows another page: `values` and behind them its number, zero-based. */
  readonly action: CardAction;
  /** Zero-based. */
  readonly page: number;
  readonly pages: number;
}

/** The buttons that turn pages; none where there is only one. */
export function pageButtons(
  { action, page, pages }: Paging,
  words: Words['words'],
): readonly CardButton[] {
  if (pages <= 1) return [];
  const button = (label: string, to: number): CardButton => ({
    label,
    look: 'secondary',
    action: { ...action, values: [...action.values, String(Math.min(Math.max(to, 0), pages - 1))] },
    isDisabled: to < 0 || to >= pages,
  });
  return [
    button(words('bot.common.previous', {}), page - 1),
    button(words('bot.common.next', {}), page + 1),
  ];
}
