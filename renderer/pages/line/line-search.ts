import { leastSpanMs, spanOf, type TimeRange } from '../../charts/time-range.ts';

export const linePresets = ['1h', '24h', '7d', '30d', '1y', 'all'] as const;
export type LinePreset = (typeof linePresets)[number];

/** What the page shows; it stands in the URL, so that back, forward and a shared link work. */
export interface LineSearch {
  /** Null: the first there is. */
  readonly series: number | null;
  readonly preset: LinePreset;
  /** What was zoomed to or typed; null: what the preset says, up to now. */
  readonly zoom: TimeRange | null;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const lengthsMs: Readonly<Record<Exclude<LinePreset, 'all'>, number>> = {
  '1h': hourMs,
  '24h': dayMs,
  '7d': 7 * dayMs,
  '30d': 30 * dayMs,
  '1y': 365 * dayMs,
};

const firstPreset: LinePreset = '24h';

/** Reads a URL that anybody may have typed: what makes no sense is left out. */
export function readLineSearch(parameters: URLSearchParams): LineSearch {
  const series = Number(parameters.get('series') ?? Number.NaN);
  const preset = parameters.get('range');
  const from = Date.parse(parameters.get('from') ?? '');
  const to = Date.parse(parameters.get('to') ?? '');
  return {
    series: Number.isSafeInteger(series) && series > 0 ? series : null,
    preset: linePresets.find((each) => each === preset) ?? firstPreset,
    zoom: from >= 0 && to - from >= leastSpanMs ? { from, to } : null,
  };
}

/** The part behind `/history/line`, with its question mark; empty when nothing is chosen. */
export function lineSearchText({ series, preset, zoom }: LineSearch): string {
  const parameters: string[] = [];
  if (series !== null) parameters.push(`series=${series}`);
  if (preset !== firstPreset) parameters.push(`range=${preset}`);
  if (zoom !== null) parameters.push(`from=${momentText(zoom.from)}`, `to=${momentText(zoom.to)}`);
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`;
}

/** 2026-03-01T14:02:11Z: readable, and the same moment wherever it is opened. */
const momentText = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

/** As the URL can say it: whole seconds. */
export const toSeconds = ({ from, to }: TimeRange): TimeRange => ({
  from: Math.floor(from / 1_000) * 1_000,
  to: Math.ceil(to / 1_000) * 1_000,
});

/** @param firstAt of the first reading; null as long as it is not known */
export function rangeOf(
  { preset, zoom }: Pick<LineSearch, 'preset' | 'zoom'>,
  now: number,
  firstAt: number | null,
): TimeRange {
  if (zoom !== null) return zoom;
  const lengthMs = preset === 'all' ? now - (firstAt ?? now - lengthsMs['1y']) : lengthsMs[preset];
  return { from: now - Math.max(leastSpanMs, lengthMs), to: now };
}

/** What the figures beside a chart are asked for: not anew for each millisecond that goes by. */
export function roundedRange(range: TimeRange): TimeRange {
  const stepMs = spanOf(range) > 2 * hourMs ? 60_000 : 5_000;
  const down = (at: number): number => Math.floor(at / stepMs) * stepMs;
  return { from: down(range.from), to: Math.max(down(range.to), down(range.from) + stepMs) };
}
