import type { Card, CardButton } from '../cards/card.ts';
import { cardWidthPx } from '../charts/card.ts';
import type { Answer, Call, Command } from '../command/command.ts';
import { type ChartContent, chartKinds, type ChartKind } from '../commands-parts/chart-content.ts';
import { changesContent } from '../commands-parts/changes-content.ts';
import { commonButtons } from '../commands-parts/common-buttons.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { latencyContent } from '../commands-parts/latency-content.ts';
import { spanButtons } from '../commands-parts/span-buttons.ts';
import { readSpan, spanOf } from '../commands-parts/spans.ts';
import { uptimeContent } from '../commands-parts/uptime-content.ts';

const offered = ['day', 'week', 'month', 'year'] as const;
type Offered = (typeof offered)[number];

const contents = {
  changes: changesContent,
  uptime: uptimeContent,
  latency: latencyContent,
} as const;

/** A chart drawn here, and in words what it shows. */
export const chartCommand: Command = {
  name: 'chart',
  level: 'member',
  visibility: 'shared',
  cooldownMs: 5_000,
  acknowledge: 'fast',
  options: [
    { name: 'kind', type: 'text', choices: chartKinds },
    { name: 'span', type: 'text', choices: offered },
  ],
  run: chart,
};

async function chart(call: Call): Promise<Answer> {
  const [givenKind = call.text('kind'), givenSpan = call.text('span')] = call.values;
  const kind = chartKinds.find((each) => each === givenKind) ?? 'uptime';
  const name = readSpan(givenSpan, offered) ?? 'week';
  const content = await contents[kind](call, spanOf(name, call));
  if (!content.ok) return failureAnswer(call, call.words('bot.chart.failed', {}), content.error);
  return await drawn(call, kind, name, content.value);
}

async function drawn(
  call: Call,
  kind: ChartKind,
  name: Offered,
  { svg, facts, emptyText }: ChartContent,
): Promise<Answer> {
  const { words, pictures } = call;
  const title = words(`bot.chart.titles.${kind}`, { span: words(`bot.spans.${name}`, {}) });
  const bytes = svg === null ? null : await pictures.draw(svg, cardWidthPx);
  const file = `${kind}-${name}.png`;
  const alt = [title, ...facts.map((fact) => `${fact.name}: ${fact.value}`)].join(' · ');
  const card: Card = {
    tone: 'plain',
    title,
    blocks: [
      ...(bytes?.ok === true ? [{ type: 'picture', file, alt } as const] : []),
      ...(bytes?.ok === false
        ? [{ type: 'note', text: words('bot.chart.noPicture', {}) } as const]
        : []),
      ...(svg === null ? [{ type: 'text', text: emptyText } as const] : []),
      ...(facts.length === 0 ? [] : [{ type: 'facts', facts } as const]),
    ],
    buttons: [
      kindButtons(call, kind, name),
      spanButtons(call, offered, name, (span) => ({
        command: 'chart',
        action: '',
        values: [kind, span],
      })),
      ...commonButtons(call, ['history', 'uptime', 'outages']),
    ],
  };
  return {
    type: 'card',
    card,
    ...(bytes?.ok === true && { files: [{ name: file, bytes: bytes.value }] }),
  };
}

const kindButtons = ({ words }: Call, shown: ChartKind, span: Offered): readonly CardButton[] =>
  chartKinds.map((kind) => ({
    label: words(`bot.chart.kinds.${kind}`, {}),
    look: kind === shown ? 'primary' : 'secondary',
    action: { command: 'chart', action: '', values: [kind, span] },
    isDisabled: kind === shown,
  }));
