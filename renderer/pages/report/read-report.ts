import type { Change } from '../../../shared/domain/change.ts';
import { families } from '../../../shared/domain/family.ts';
import type { Outage } from '../../../shared/domain/link.ts';
import type { Uptime } from '../../../shared/domain/series.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { BridgeError } from '../../bridge/bridge-error.ts';
import type { Bridge } from '../../bridge/client.ts';
import type { TimeSpan } from './report-search.ts';

export interface ReportData {
  /** Oldest first, as a report is read. */
  readonly outages: readonly Outage[];
  /** There are more than the core gives at once, and these are the newest. */
  readonly isCut: boolean;
  /** Null when the line has never been watched. */
  readonly uptime: Uptime | null;
  /** Newest first, and the last one of each family before the span. */
  readonly changes: readonly Change[];
}

/** The most outages that the contract gives. */
const mostOutages = 1_000;
const pageSize = 200;
/** 2,000 changes: a month of one every 20 minutes. */
const mostPages = 10;

/** Everything a report is made of. */
export async function readReport(
  { query }: Pick<Bridge, 'query'>,
  { from, to }: TimeSpan,
  signal: AbortSignal,
): Promise<Result<ReportData, BridgeError>> {
  const [series, outages, ...lastBefore] = await Promise.all([
    query('history.series', {}, signal),
    query('history.outages', { from, to }, signal),
    ...families.map((family) =>
      query('history.changes', { family, to: from, page: 0, pageSize: 1 }, signal),
    ),
  ]);
  if (!series.ok) return series;
  if (!outages.ok) return outages;
  const changes: Change[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const found = await query('history.changes', { from, to, page, pageSize }, signal);
    if (!found.ok) return found;
    changes.push(...found.value.items);
    if (changes.length >= found.value.total) break;
  }
  for (const found of lastBefore) {
    if (!found.ok) return found;
    changes.push(...found.value.items);
  }
  const link = series.value.find(({ kind }) => kind === 'link');
  const uptime =
    link === undefined
      ? ok(null)
      : await query('history.uptime', { series: link.id, from, to }, signal);
  if (!uptime.ok) return uptime;
  return ok({
    outages: outages.value.toReversed(),
    isCut: outages.value.length >= mostOutages,
    uptime: uptime.value,
    changes,
  });
}
