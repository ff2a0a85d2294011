import type { Output } from '../../../../shared/contract/index.ts';
import type { BotView } from '../../../../shared/domain/bot.ts';
import type { OutboxEntry, OutboxStatus } from '../../../../shared/domain/outbox.ts';
import type { Card, CardBlock, CardButton } from '../cards/card.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Call } from '../command/command.ts';
import { maskedText } from './masked-text.ts';
import { mayUse } from './may-use.ts';
import { outboxKind } from './outbox-kind.ts';
import { pageNotes, pageRows } from './pages.ts';
import { placeText } from './place-text.ts';

export const queuePageSize = 6;
/** Places that are given up come first, and must leave room for messages. */
const mostDisabled = 4;

export interface QueueView {
  readonly status: OutboxStatus;
  readonly found: Output<'outbox.page'>;
  readonly bots: readonly BotView[];
  readonly page: number;
}

export function queueCard(call: Call, { status, found, bots, page }: QueueView): Card {
  const { words } = call;
  const pages = Math.max(1, Math.ceil(found.total / queuePageSize));
  const isBad = status.failed > 0 || status.disabled.length > 0;
  const isEmpty = status.waiting + status.failed + status.disabled.length === 0;
  return {
    tone: isBad ? 'bad' : isEmpty ? 'good' : 'notice',
    title: words('bot.queue.title', {}),
    blocks: [
      ...(isEmpty
        ? [{ type: 'text', text: words('bot.queue.empty', {}) } as const]
        : [{ type: 'facts', facts: factsOf(call, status) } as const]),
      ...status.disabled.slice(0, mostDisabled).map(({ channel, target, why, at }) => ({
        type: 'text' as const,
        text: `⛔ **${placeText(bots, channel, target)}** · ${words('bot.queue.disabled', {
          why: maskedText(call, why),
          when: timestamp(at, 'relative'),
        })}`,
      })),
      ...found.items.flatMap((entry) => entryBlocks(call, bots, entry)),
      ...pageNotes(call, { page, pages }),
    ],
    buttons: [
      ...pageRows(call, { page, pages }, { command: 'queue', action: '', values: [] }),
      ...(isEmpty ? [] : [orderButtons(call, isBad)]),
    ],
  };
}

function factsOf({ words, format }: Call, { waiting, failed, oldestAt, disabled }: OutboxStatus) {
  return [
    { name: words('bot.queue.waiting', {}), value: format.number(waiting) },
    { name: words('bot.queue.failed', {}), value: format.number(failed) },
    { name: words('bot.queue.givenUp', {}), value: format.number(disabled.length) },
    ...(oldestAt === null
      ? []
      : [{ name: words('bot.queue.oldest', {}), value: timestamp(oldestAt, 'relative') }]),
  ];
}

function entryBlocks(
  call: Call,
  bots: readonly BotView[],
  entry: OutboxEntry,
): readonly CardBlock[] {
  const { words, format } = call;
  const text = [
    `**${entry.id}** ${outboxKind(call, entry.kind)}`,
    placeText(bots, entry.channel, entry.target),
    words(`bot.queue.states.${entry.state}`, {}),
    timestamp(entry.stateAt, 'relative'),
  ].join(' · ');
  const note =
    entry.lastError === null
      ? []
      : [
          {
            type: 'note',
            text: words('bot.queue.tries', {
              number: format.number(entry.attempts),
              why: maskedText(call, entry.lastError),
            }),
          } as const,
        ];
  return entry.state === 'failed'
    ? [{ type: 'row', text, button: retryButton(call, entry.id) }, ...note]
    : [{ type: 'text', text }, ...note];
}

const retryButton = ({ words }: Call, id: number): CardButton => ({
  label: words('bot.queue.retry', {}),
  look: 'secondary',
  action: { command: 'queue', action: 'retry', values: [String(id)] },
});

const orderButtons = (call: Call, canRetry: boolean): readonly CardButton[] => [
  {
    label: call.words('bot.queue.retryAll', {}),
    emoji: '🔁',
    look: 'primary',
    action: { command: 'queue', action: 'retry', values: [] },
    isDisabled: !canRetry,
  },
  ...(mayUse(call, 'queue', 'admin')
    ? [
        {
          label: call.words('bot.queue.clear', {}),
          emoji: '🗑️',
          look: 'danger',
          action: { command: 'queue', action: 'ask', values: [] },
        } as const,
      ]
    : []),
];
