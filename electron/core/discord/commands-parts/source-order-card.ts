import { families, type Family } from '../../../../shared/domain/family.ts';
import type { SourceView } from '../../../../shared/domain/source.ts';
import { expectedWaitMs } from '../../address/statistics.ts';
import type { Card, CardBlock } from '../cards/card.ts';
import { plain } from '../cards/plain.ts';
import type { Call } from '../command/command.ts';
import { sourceFigures } from './source-sign.ts';
import { viewButtons } from './sources-card.ts';

/** A look asks a few of them; nobody reads on. */
const mostOfFamily = 10;

/** Those that can be asked now, the one first that is expected to answer first (source-book.ts). */
export const askingOrder = (
  sources: readonly SourceView[],
  family: Family,
): readonly SourceView[] =>
  sources
    .filter((source) => source.family === family && source.enabled)
    .filter(({ statistics }) => statistics.breaker !== 'open')
    .toSorted((one, other) => expectedWaitMs(one.statistics) - expectedWaitMs(other.statistics));

/** In which order the sources are asked, and that nobody has to set it. */
export const sourceOrderCard = (call: Call, sources: readonly SourceView[]): Card => ({
  tone: 'plain',
  title: call.words('bot.sources.orderTitle', {}),
  blocks: [
    { type: 'text', text: call.words('bot.sources.order', {}) },
    ...families.flatMap((family) => familyBlocks(call, askingOrder(sources, family), family)),
    { type: 'note', text: call.words('bot.sources.orderNote', {}) },
  ],
  buttons: [viewButtons(call, 'priority')],
});

function familyBlocks(
  call: Call,
  order: readonly SourceView[],
  family: Family,
): readonly CardBlock[] {
  if (order.length === 0) return [];
  const lines = order
    .slice(0, mostOfFamily)
    .map(
      (source, index) =>
        `${index + 1}\\. **${plain(source.id)}** · ${waitText(call, source)} · ${sourceFigures(call, source)}`,
    );
  const text = [`**${call.words(`family.${family}`, {})}**`, ...lines].join('\n');
  return [{ type: 'line' }, { type: 'text', text }];
}

const waitText = ({ words, format }: Call, { statistics }: SourceView): string =>
  words('bot.sources.expected', { wait: format.elapsed(expectedWaitMs(statistics)) });
