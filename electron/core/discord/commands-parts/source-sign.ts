import type { SourceView } from '../../../../shared/domain/source.ts';
import type { Asking } from '../command/command.ts';

const signs = { closed: '✅', open: '💤', 'half-open': '🟡' } as const;

/** How a source stands, at a glance and in words. */
export function sourceState(
  { words }: Pick<Asking, 'words'>,
  { enabled, statistics }: Pick<SourceView, 'enabled' | 'statistics'>,
): { readonly sign: string; readonly text: string } {
  if (!enabled) return { sign: '⚪', text: words('source.off', {}) };
  const { breaker } = statistics;
  return { sign: signs[breaker], text: words(`source.breaker.${breaker}`, {}) };
}

/** "99.6 % good answers · usually 41 ms"; "Not asked yet". */
export function sourceFigures(
  { words, format }: Pick<Asking, 'words' | 'format'>,
  { statistics: { asked, successRate, latencyMs } }: Pick<SourceView, 'statistics'>,
): string {
  if (asked === 0) return words('source.neverAsked', {});
  const rate = words('source.rate', { percent: format.percent(successRate) });
  return latencyMs === null
    ? rate
    : `${rate} · ${words('source.latency', { latency: format.elapsed(latencyMs) })}`;
}
