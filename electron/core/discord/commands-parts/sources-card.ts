import type { SourceView } from '../../../../shared/domain/source.ts';
import type { Card, CardBlock, CardButton } from '../cards/card.ts';
import { plain } from '../cards/plain.ts';
import type { Call } from '../command/command.ts';
import { pageNotes, pageOf, pageRows } from './pages.ts';
import { sourceFigures, sourceState } from './source-sign.ts';

const pageSize = 8;

/** Who is asked and how well they answer. Not where: what people add stands in their own network. */
export function sourcesCard(call: Call, sources: readonly SourceView[]): Card {
  const { words } = call;
  const page = pageOf(sources, pageSize, call.values[1]);
  return {
    tone: 'plain',
    title: words('bot.sources.title', {}),
    blocks: [
      ...(sources.length === 0
        ? [{ type: 'text', text: words('bot.sources.none', {}) } as const]
        : page.items.flatMap((source) => sourceBlocks(call, source))),
      ...pageNotes(call, page),
    ],
    buttons: [
      ...pageRows(call, page, { command: 'sources', action: '', values: ['list'] }),
      viewButtons(call, 'list'),
    ],
    ...(page.items.length > 0 && {
      choice: {
        placeholder: words('bot.sources.choose', {}),
        action: { command: 'sources', action: 'pick', values: [] },
        options: page.items.map((source) => ({
          label: source.id,
          value: source.id,
          detail: sourceState(call, source).text,
        })),
      },
    }),
  };
}

function sourceBlocks(call: Call, source: SourceView): readonly CardBlock[] {
  const { words } = call;
  const { sign, text } = sourceState(call, source);
  const { id, operator, method, family } = source;
  const how = `${words(`method.${method}`, {})} · ${words(`family.${family}`, {})}`;
  return [
    { type: 'text', text: `${sign} **${plain(id)}** · ${plain(operator)} · ${how}` },
    { type: 'note', text: `${text} · ${sourceFigures(call, source)}` },
  ];
}

const views = ['list', 'stats', 'priority'] as const;
export type SourcesView = (typeof views)[number];

/** From one view of the sources to the others. */
export const viewButtons = (
  { words }: Pick<Call, 'words'>,
  shown: SourcesView,
): readonly CardButton[] =>
  views.map((view) => ({
    label: words(`bot.sources.views.${view}`, {}),
    look: view === shown ? 'primary' : 'secondary',
    action: { command: 'sources', action: '', values: [view] },
    isDisabled: view === shown,
  }));
