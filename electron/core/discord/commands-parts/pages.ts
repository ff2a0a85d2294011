import type { CardAction, CardButton } from '../cards/card.ts';
import { pageButtons } from '../cards/page-buttons.ts';
import type { Asking } from '../command/command.ts';
import { readNumber } from './read-number.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Zero-based, the last one where the wanted one is gone. */
  readonly page: number;
  readonly pages: number;
}

/** @param wanted what a button carried along */
export function pageOf<Item>(
  all: readonly Item[],
  size: number,
  wanted: string | undefined,
): Page<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(readNumber(wanted) ?? 0, pages - 1);
  return { items: all.slice(page * size, (page + 1) * size), page, pages };
}

type Place = Pick<Page<unknown>, 'page' | 'pages'>;

/** "Page 1 of 3"; nothing where there is only one. */
export const pageNotes = ({ words }: Pick<Asking, 'words'>, { page, pages }: Place) =>
  pages <= 1
    ? []
    : [{ type: 'note', text: words('pager.position', { page: page + 1, pages }) } as const];

/** A row of buttons that turn pages; none where there is only one. */
export function pageRows(
  { words }: Pick<Asking, 'words'>,
  { page, pages }: Place,
  action: CardAction,
): readonly (readonly CardButton[])[] {
  const row = pageButtons({ action, page, pages }, words);
  return row.length === 0 ? [] : [row];
}
