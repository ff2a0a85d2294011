import type { SourceView } from '../../../../shared/domain/source.ts';
import type { Card, CardButton } from '../cards/card.ts';
import { plain } from '../cards/plain.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Call } from '../command/command.ts';
import { mayUse } from './may-use.ts';
import { sourceFigures, sourceState } from './source-sign.ts';
import { viewButtons } from './sources-card.ts';

/** All sources together, with the best and the worst of them. */
export function sourcesStatsCard(call: Call, sources: readonly SourceView[]): Card {
  const { words, format } = call;
  const known = sources.filter(({ enabled, statistics }) => enabled && statistics.asked > 0);
  const sum = (part: 'asked' | 'answered'): number =>
    sources.reduce((total, { statistics }) => total + statistics[part], 0);
  const byLatency = known
    .filter(({ statistics }) => statistics.latencyMs !== null)
    .toSorted((one, other) => (one.statistics.latencyMs ?? 0) - (other.statistics.latencyMs ?? 0));
  const byRate = known.toSorted(
    (one, other) => one.statistics.successRate - other.statistics.successRate,
  );
  const named = (key: string, source: SourceView | undefined) =>
    source === undefined
      ? []
      : [{ name: words(key, {}), value: `${plain(source.id)} · ${sourceFigures(call, source)}` }];
  return {
    tone: 'plain',
    title: words('bot.sources.statsTitle', {}),
    blocks: [
      {
        type: 'facts',
        facts: [
          {
            name: words('bot.sources.enabled', {}),
            value: words('bot.sources.of', {
              part: format.number(sources.filter(({ enabled }) => enabled).length),
              all: format.number(sources.length),
            }),
          },
          {
            name: words('bot.sources.answered', {}),
            value: words('bot.sources.of', {
              part: format.number(sum('answered')),
              all: format.number(sum('asked')),
            }),
          },
          ...named('bot.sources.fastest', byLatency[0]),
          ...named('bot.sources.slowest', byLatency.length > 1 ? byLatency.at(-1) : undefined),
          ...named('bot.sources.worst', byRate[0]),
        ],
      },
    ],
    buttons: [viewButtons(call, 'stats')],
  };
}

/** One source. Where it is asked stays with the page: it may be in the owner's own network. */
export function sourceCard(call: Call, source: SourceView): Card {
  const { words, format } = call;
  const { id, operator, kind, method, family, statistics, minIntervalSeconds } = source;
  const { sign, text } = sourceState(call, source);
  const { asked, answered, lastAskedAt, lastError } = statistics;
  return {
    tone: source.enabled && statistics.breaker === 'open' ? 'notice' : 'plain',
    title: words(source.builtIn ? 'source.builtInAs' : 'source.ownAs', {
      id,
      method: words(`method.${method}`, {}),
    }),
    blocks: [
      { type: 'text', text: `${sign} ${text} · ${sourceFigures(call, source)}` },
      {
        type: 'facts',
        facts: [
          { name: words('sourceForm.fields.operator.title', {}), value: plain(operator) },
          {
            name: words('sourceForm.fields.kind.title', {}),
            value: words(`sourceForm.kinds.${kind}.title`, {}),
          },
          {
            name: words('sourceForm.fields.family.title', {}),
            value: words(`family.${family}`, {}),
          },
          {
            name: words('bot.sources.answered', {}),
            value: words('bot.sources.of', {
              part: format.number(answered),
              all: format.number(asked),
            }),
          },
          ...(lastAskedAt === null
            ? []
            : [
                {
                  name: words('bot.sources.lastAsked', {}),
                  value: timestamp(lastAskedAt, 'relative'),
                },
              ]),
        ],
      },
      ...(lastError === null
        ? []
        : [
            {
              type: 'text',
              text: words('source.lastError', {
                sentence: words(`observation.error.${lastError.code}`, {}),
              }),
            } as const,
          ]),
      {
        type: 'note',
        text:
          minIntervalSeconds === 0
            ? words('source.noInterval', {})
            : words('source.interval', { interval: format.duration(minIntervalSeconds * 1_000) }),
      },
    ],
    buttons: [sourceButtons(call, source)].filter((row) => row.length > 0),
  };
}

/** What the asker may do with it. */
function sourceButtons(call: Call, { id, enabled, builtIn }: SourceView): readonly CardButton[] {
  const { words } = call;
  const button = (action: string, look: CardButton['look']): CardButton => ({
    label: words(`bot.sources.buttons.${action}`, {}),
    look,
    action: { command: 'sources', action, values: [id] },
  });
  const mayChange = mayUse(call, 'sources', 'admin');
  return [
    ...(mayUse(call, 'sources', 'operator') ? [button('test', 'primary')] : []),
    ...(mayChange ? [button(enabled ? 'disable' : 'enable', 'secondary')] : []),
    ...(mayChange && !builtIn ? [button('remove', 'danger')] : []),
  ];
}
