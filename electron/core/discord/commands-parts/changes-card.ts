import type { Change } from '../../../../shared/domain/change.ts';
import { families, type Family } from '../../../../shared/domain/family.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import type { Card, CardAction, CardButton, CardChoice } from '../cards/card.ts';
import { pageButtons } from '../cards/page-buttons.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Asking, Call } from '../command/command.ts';
import { changeLine } from './change-sentence.ts';
import { commonButtons } from './common-buttons.ts';
import { networkText } from './network-text.ts';

/** Which changes are shown. Short enough for the buttons to carry along. */
export interface ChangesView {
  /** Null: of both. */
  readonly family: Family | null;
  /** On one page. */
  readonly count: number;
  /** Zero-based. */
  readonly page: number;
}

const all = 'all';

const filterValues = ({ family, count }: ChangesView): readonly string[] => [
  family ?? all,
  String(count),
];

/** What a button or choice of that view carries. */
const viewValues = (view: ChangesView): readonly string[] => [
  ...filterValues(view),
  String(view.page),
];

/** Shows that page, or one change and how to get back to the page. */
export const changesAction = (view: ChangesView, change: number | null = null): CardAction => ({
  command: 'history',
  action: '',
  values: [...viewValues(view), ...(change === null ? [] : [String(change)])],
});

export function changesCard(
  call: Call,
  view: ChangesView,
  { items, total }: Output<'history.changes'>,
): Card {
  const { words } = call;
  const title = words('bot.history.title', {});
  const buttons = [familyButtons(call, view)];
  if (items.length === 0) {
    const text = words(view.family === null ? 'bot.history.none' : 'bot.history.noneOfFamily', {});
    return {
      tone: 'plain',
      title,
      blocks: [{ type: 'text', text }],
      buttons: view.family === null ? commonButtons(call, ['ip']) : buttons,
    };
  }
  const { page } = view;
  const pages = Math.ceil(total / view.count);
  const position = words('pager.position', { page: page + 1, pages });
  return {
    tone: 'plain',
    title,
    blocks: [
      ...items.flatMap((change) => [
        { type: 'text', text: changeLine(call, change) } as const,
        { type: 'note', text: changeNote(call, change) } as const,
      ]),
      { type: 'line' },
      { type: 'note', text: `${words('history.total', { count: total })} · ${position}` },
    ],
    buttons: [
      pageButtons(
        { action: { command: 'history', action: '', values: filterValues(view) }, page, pages },
        words,
      ),
      ...buttons,
    ].filter((row) => row.length > 0),
    choice: changeChoice(call, view, items),
  };
}

/** When, how long the one before held, and where this one led. */
function changeNote(asking: Asking, { confirmedAt, heldMs, known, told }: Change): string {
  const { words, format } = asking;
  const { provider, place } = networkText(asking, known?.insights ?? []);
  return [
    timestamp(confirmedAt, 'dateTime'),
    timestamp(confirmedAt, 'relative'),
    heldMs === null ? [] : words('bot.history.held', { held: format.duration(heldMs) }),
    provider ?? [],
    place ?? [],
    told ? [] : words('change.notTold', {}),
  ]
    .flat()
    .join(' · ');
}

function familyButtons({ words }: Asking, view: ChangesView): readonly CardButton[] {
  return [null, ...families].map((family) => ({
    label: family === null ? words('bot.button.all', {}) : words(`family.${family}`, {}),
    look: family === view.family ? 'primary' : 'secondary',
    action: changesAction({ ...view, family, page: 0 }),
    isDisabled: family === view.family,
  }));
}

/** Markdown and Discord's own moments are not shown in a list to choose from. */
function changeChoice(
  { words, format, shown }: Asking,
  view: ChangesView,
  changes: readonly Change[],
): CardChoice {
  return {
    placeholder: words('bot.history.choose', {}),
    action: { command: 'history', action: 'change', values: viewValues(view) },
    options: changes.map(({ id, family, after, confirmedAt }) => ({
      label: `${words(`family.${family}`, {})} · ${after.slice(0, 1).map(shown).join('')}`,
      value: String(id),
      detail: format.dateTime(confirmedAt),
    })),
  };
}
