import type { Family } from '../../../shared/domain/family.ts';
import type { Outage } from '../../../shared/domain/link.ts';
import type { StateTimes } from '../../../shared/domain/series.ts';
import type { Report } from '../../../shared/domain/told-event.ts';
import { everyChange } from '../history/change-filter.ts';
import type { History } from '../history/history.ts';
import type { Database } from '../ports.ts';
import { readLatency } from './read-latency.ts';

export interface ReportParts {
  readonly history: Pick<History, 'changes' | 'outages' | 'series'>;
  readonly database: Pick<Database, 'transaction'>;
}

/** UTC milliseconds, `to` left out. */
export interface ReportSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Sums a span up; null for one that nobody watched. The latencies are those of the hours that begin in it.
 * Throws a DatabaseError.
 */
export async function buildReport(parts: ReportParts, span: ReportSpan): Promise<Report | null> {
  const { from, to } = span;
  const changes = await countChanges(parts, span);
  const outages = await parts.history.outages.outages(from, to);
  const link = await linkFigures(parts, span);
  const { upMs, degradedMs, downMs } = link.times;
  if (changes === 0 && upMs + degradedMs + downMs === 0) return null;
  return {
    from,
    to,
    addresses: {
      ipv4: await addressesAt(parts, 'ipv4', to),
      ipv6: await addressesAt(parts, 'ipv6', to),
    },
    changes,
    outages: outages.length,
    longestOutageMs: outages.length === 0 ? null : longestMs(outages, span),
    upMs,
    degradedMs,
    downMs,
    latencyMs: link.latencyMs,
  };
}

const pageSize = 200;

/** Rotated suffixes and the first address are none. */
async function countChanges({ history }: ReportParts, { from, to }: ReportSpan): Promise<number> {
  let count = 0;
  for (let page = 0; ; page += 1) {
    const { items } = await history.changes.page({ ...everyChange, from, to, page, pageSize });
    count += items.filter(({ kind }) => kind === 'replaced' || kind === 'egress-set').length;
    if (items.length < pageSize) return count;
  }
}

async function addressesAt(
  { history }: ReportParts,
  family: Family,
  to: number,
): Promise<string[]> {
  const query = { ...everyChange, family, to, page: 0, pageSize: 1 };
  const [last] = (await history.changes.page(query)).items;
  return last?.after ?? [];
}

const nothing: Pick<StateTimes, 'upMs' | 'degradedMs' | 'downMs'> = {
  upMs: 0,
  degradedMs: 0,
  downMs: 0,
};

async function linkFigures({ history, database }: ReportParts, { from, to }: ReportSpan) {
  const link = (await history.series.list()).find(({ kind }) => kind === 'link');
  if (link === undefined) return { times: nothing, latencyMs: null };
  return {
    times: await history.series.uptime(link.id, from, to),
    latencyMs: await readLatency(database, link.id, from, to),
  };
}

/** Of what lies in the span. */
const longestMs = (outages: readonly Outage[], { from, to }: ReportSpan): number =>
  Math.max(
    ...outages.map(
      ({ startedAt, endedAt }) => Math.min(endedAt ?? to, to) - Math.max(startedAt, from),
    ),
  );
