import { families } from '../../../../shared/domain/family.ts';
import type { Report } from '../../../../shared/domain/told-event.ts';
import type { CardBlock } from '../cards/card.ts';
import { timestamp } from '../cards/timestamp.ts';
import { addressText } from '../commands-parts/address-text.ts';
import { uptimeText } from '../commands-parts/uptime-text.ts';
import { factsBlock } from './facts-block.ts';
import type { Teller } from './teller.ts';

/** Uptime with how much of the time it speaks of, outages, changes, latency, and the addresses at the end. */
export function reportBlocks(teller: Teller, report: Report): readonly CardBlock[] {
  const { words, format } = teller;
  const { from, to, addresses, changes, outages, longestOutageMs, latencyMs } = report;
  const latency =
    latencyMs === null
      ? null
      : words('day.latency', {
          usual: format.elapsed(latencyMs.median),
          high: format.elapsed(latencyMs.p95),
        });
  const span = { from: timestamp(from, 'dateTime'), to: timestamp(to, 'dateTime') };
  return [
    { type: 'text', text: words('botTold.reportSpan', span) },
    ...factsBlock(words, [
      ['bot.button.uptime', uptimeText(teller, uptimeOf(report))],
      ['report.count', format.number(outages)],
      ['report.longest', longestOutageMs === null ? null : format.duration(longestOutageMs)],
      ['bot.chart.changes', format.number(changes)],
      ['botTold.fact.latency', latency],
      ...families.map(
        (family) =>
          [
            `family.${family}`,
            addresses[family].length === 0 ? null : addressText(teller, addresses[family]),
          ] as const,
      ),
    ]),
    { type: 'note', text: words('bot.uptime.note', {}) },
  ];
}

function uptimeOf({ from, to, upMs, degradedMs, downMs }: Report): {
  readonly share: number | null;
  readonly coverage: number;
} {
  const knownMs = upMs + degradedMs + downMs;
  return {
    share: knownMs === 0 ? null : (upMs + degradedMs) / knownMs,
    coverage: to <= from ? 0 : Math.min(1, knownMs / (to - from)),
  };
}
