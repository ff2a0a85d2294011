import type { Outage } from '../../../../shared/domain/link.ts';
import type { Uptime } from '../../../../shared/domain/series.ts';
import type { Card, Tone } from '../cards/card.ts';
import type { Answer, Asking, Call, Command } from '../command/command.ts';
import { commonButtons } from '../commands-parts/common-buttons.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { lineUptime } from '../commands-parts/line-series.ts';
import { outageTotals } from '../commands-parts/outage-totals.ts';
import { spanButtons } from '../commands-parts/span-buttons.ts';
import { readSpan, type Span, spanOf } from '../commands-parts/spans.ts';
import { stateFacts } from '../commands-parts/state-facts.ts';
import { uptimeText } from '../commands-parts/uptime-text.ts';

const offered = ['today', 'week', 'month', 'year'] as const;
type Offered = (typeof offered)[number];

/** How much of the time the line was up, and how much of the time that is known of. */
export const uptimeCommand: Command = {
  name: 'uptime',
  level: 'member',
  visibility: 'shared',
  cooldownMs: 2_000,
  acknowledge: 'fast',
  options: [{ name: 'span', type: 'text', choices: offered }],
  run: async (call) => {
    const span = readSpan(call.values[0] ?? call.text('span'), offered);
    return span === null ? await showAll(call) : await showOne(call, span);
  },
};

async function showAll(call: Call): Promise<Answer> {
  const found = await Promise.all(
    offered.map(async (name) => ({ name, uptime: await lineUptime(call.ask, spanOf(name, call)) })),
  );
  const known: { name: Offered; uptime: Uptime | null }[] = [];
  for (const { name, uptime } of found) {
    if (!uptime.ok) return failureAnswer(call, call.words('bot.uptime.failed', {}), uptime.error);
    known.push({ name, uptime: uptime.value });
  }
  const facts = known.map(({ name, uptime }) => ({
    name: call.words(`bot.spans.${name}`, {}),
    value: uptimeText(call, uptime),
  }));
  const year = known.find(({ name }) => name === 'year')?.uptime ?? null;
  return {
    type: 'card',
    card: cardOf(call, call.words('bot.uptime.title', {}), toneOf(year), [
      { type: 'facts', facts },
    ]),
  };
}

async function showOne(call: Call, name: Offered): Promise<Answer> {
  const { ask, words } = call;
  const span = spanOf(name, call);
  const [uptime, outages] = await Promise.all([
    lineUptime(ask, span),
    ask('history.outages', span),
  ]);
  const title = words('bot.uptime.titleOf', { span: words(`bot.spans.${name}`, {}) });
  if (!uptime.ok) return failureAnswer(call, words('bot.uptime.failed', {}), uptime.error);
  if (!outages.ok) return failureAnswer(call, words('bot.uptime.failed', {}), outages.error);
  const times = uptime.value;
  const facts = [
    { name: words('line.uptime', {}), value: uptimeText(call, times) },
    ...stateFacts(call, times),
    ...outageFacts(call, outages.value, span),
  ];
  return {
    type: 'card',
    card: cardOf(call, title, toneOf(times), [{ type: 'facts', facts }], name),
  };
}

function outageFacts(asking: Asking, outages: readonly Outage[], span: Span) {
  const { words, format } = asking;
  const { count, longestMs } = outageTotals(outages, span, asking.now);
  return [
    { name: words('report.count', {}), value: format.number(count) },
    ...(longestMs === null
      ? []
      : [{ name: words('report.longest', {}), value: format.duration(longestMs) }]),
  ];
}

const toneOf = (uptime: Uptime | null): Tone =>
  uptime === null || uptime.share === null ? 'plain' : uptime.downMs > 0 ? 'notice' : 'good';

const cardOf = (
  call: Call,
  title: string,
  tone: Tone,
  blocks: Card['blocks'],
  shown: Offered | null = null,
): Card => ({
  tone,
  title,
  blocks: [...blocks, { type: 'note', text: call.words('bot.uptime.note', {}) }],
  buttons: [
    spanButtons(call, offered, shown, (span) => ({
      command: 'uptime',
      action: '',
      values: [span],
    })),
    ...commonButtons(call, ['outages', 'chart', 'status']),
  ],
});
