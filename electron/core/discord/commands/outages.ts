import type { Outage } from '../../../../shared/domain/link.ts';
import type { Card, CardBlock } from '../cards/card.ts';
import { pageButtons } from '../cards/page-buttons.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Asking, Call, Command } from '../command/command.ts';
import { commonButtons } from '../commands-parts/common-buttons.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { outageTotals } from '../commands-parts/outage-totals.ts';
import { readNumber } from '../commands-parts/read-number.ts';
import { spanButtons } from '../commands-parts/span-buttons.ts';
import { readSpan, type Span, spanOf } from '../commands-parts/spans.ts';

const offered = ['today', 'week', 'month', 'year'] as const;
type Offered = (typeof offered)[number];

const pageSize = 8;
/** Of `history.outages`. */
const mostOutages = 1_000;

/** When the line was down, for how long, and where the fault lay. */
export const outagesCommand: Command = {
  name: 'outages',
  level: 'member',
  visibility: 'shared',
  cooldownMs: 1_000,
  acknowledge: 'fast',
  options: [{ name: 'span', type: 'text', choices: offered }],
  run: async (call) => {
    const name = readSpan(call.values[0] ?? call.text('span'), offered) ?? 'month';
    const span = spanOf(name, call);
    const outages = await call.ask('history.outages', span);
    if (!outages.ok)
      return failureAnswer(call, call.words('bot.outages.failed', {}), outages.error);
    return { type: 'card', card: outagesCard(call, name, span, outages.value) };
  },
};

function outagesCard(call: Call, name: Offered, span: Span, outages: readonly Outage[]): Card {
  const { words } = call;
  const pages = Math.max(1, Math.ceil(outages.length / pageSize));
  const page = Math.min(readNumber(call.values[1]) ?? 0, pages - 1);
  const shown = outages.slice(page * pageSize, (page + 1) * pageSize);
  const isDown = outages.some(({ endedAt }) => endedAt === null);
  return {
    tone: isDown ? 'bad' : outages.length === 0 ? 'good' : 'notice',
    title: words('bot.outages.title', { span: words(`bot.spans.${name}`, {}) }),
    blocks: [
      ...(outages.length === 0
        ? [{ type: 'text', text: words('line.noOutages', {}) } as const]
        : [{ type: 'facts', facts: totalFacts(call, outages, span) } as const]),
      ...shown.flatMap((outage) => outageBlocks(call, outage)),
      ...noteBlocks(call, outages.length, page, pages),
    ],
    buttons: [
      pageButtons(
        { action: { command: 'outages', action: '', values: [name] }, page, pages },
        words,
      ),
      spanButtons(call, offered, name, (span) => ({
        command: 'outages',
        action: '',
        values: [span],
      })),
      ...commonButtons(call, ['uptime', 'chart', 'status']),
    ].filter((row) => row.length > 0),
  };
}

function totalFacts(asking: Asking, outages: readonly Outage[], span: Span) {
  const { words, format, now } = asking;
  const { count, totalMs, longestMs } = outageTotals(outages, span, now);
  return [
    { name: words('report.count', {}), value: format.number(count) },
    { name: words('report.total', {}), value: format.duration(totalMs) },
    ...(longestMs === null
      ? []
      : [{ name: words('report.longest', {}), value: format.duration(longestMs) }]),
  ];
}

function outageBlocks(
  { words, format, now }: Asking,
  { startedAt, endedAt, blame, evidence }: Outage,
): readonly CardBlock[] {
  const length = format.duration(Math.max(0, (endedAt ?? now) - startedAt));
  const lasted = endedAt === null ? `🔴 ${words('line.outageLasts', { length })}` : length;
  const cause = words(blame === null ? 'line.noBlame' : `line.blame.${blame}`, {});
  const { answered, asked } = evidence;
  return [
    { type: 'text', text: [timestamp(startedAt, 'dateTime'), `**${lasted}**`, cause].join(' · ') },
    ...(asked === 0
      ? []
      : [
          {
            type: 'note',
            text: words('bot.outages.evidence', {
              answered: format.number(answered),
              asked: format.number(asked),
            }),
          } as const,
        ]),
  ];
}

function noteBlocks(
  { words }: Asking,
  count: number,
  page: number,
  pages: number,
): readonly CardBlock[] {
  const texts = [
    pages > 1 ? words('pager.position', { page: page + 1, pages }) : [],
    count >= mostOutages ? words('report.cut', { count }) : [],
  ].flat();
  return texts.length === 0 ? [] : [{ type: 'note', text: texts.join(' · ') }];
}
