import type { CallError } from '../../../../shared/dispatch.ts';
import type { Uptime } from '../../../../shared/domain/series.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { Ask } from '../command/command.ts';
import type { Span } from './spans.ts';

/** The number under which the line's states are kept; null as long as it has not been looked at. */
export async function lineSeries(ask: Ask): Promise<Result<number | null, CallError>> {
  const series = await ask('history.series', {});
  return series.ok ? ok(series.value.find(({ kind }) => kind === 'link')?.id ?? null) : series;
}

/** Null as long as the line has not been looked at. */
export async function lineUptime(ask: Ask, span: Span): Promise<Result<Uptime | null, CallError>> {
  const series = await lineSeries(ask);
  if (!series.ok || series.value === null) return series.ok ? ok(null) : series;
  return await ask('history.uptime', { series: series.value, ...span });
}
