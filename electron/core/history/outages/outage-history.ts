import type { HistoryEvent } from '../../../../shared/domain/event.ts';
import type { Outage } from '../../../../shared/domain/link.ts';
import type { Clock, Database } from '../../ports.ts';
import { changeColumns, changesOf } from '../change-row.ts';
import type { HistoryQueries } from '../connection.ts';
import { statement } from '../series/series-sql.ts';
import { type DownSpan, readDownSpans } from './down-spans.ts';
import { readEvidence } from './outage-evidence.ts';

export interface OutageHistory {
  /** Those that lie in a span, or reach into it, the newest first, at most 1,000. UTC milliseconds, `to` left out. */
  outages(from: number, to: number): Promise<Outage[]>;
  /**
   * The newest first, of the time before a moment; `before`: the oldest one's moment gives what comes next. Those of
   * one millisecond come together, so that there may be a few more than `limit`.
   * @param before UTC milliseconds, left out; null: now
   */
  events(before: number | null, limit: number): Promise<HistoryEvent[]>;
}

const mostOutages = 1_000;
/** Read beyond the limit, for what shares a millisecond with the last one. */
const atOnce = 8;

export function createOutageHistory(
  database: Database,
  queries: HistoryQueries,
  clock: Clock,
): OutageHistory {
  const withEvidence = async (spans: readonly DownSpan[]): Promise<Outage[]> => {
    const evidence = await readEvidence(database, spans);
    return spans.map(({ startedAt, endedAt, blame }, index) => ({
      startedAt,
      endedAt,
      blame,
      evidence: evidence[index] ?? { asked: 0, answered: 0, operators: [], errors: [] },
    }));
  };

  const changeEvents = async (before: number, limit: number): Promise<HistoryEvent[]> => {
    const [read] = await database.transaction([
      statement(
        `select ${changeColumns} from changes where kind <> 'within-prefix' and confirmed_at < ?
          order by confirmed_at desc, id desc limit ?`,
        before,
        limit,
      ),
    ]);
    const changes = await changesOf(queries, read?.rows ?? []);
    return changes.map((change) => ({ type: 'change', at: change.confirmedAt, change }));
  };

  const outageEvents = async (before: number, limit: number): Promise<HistoryEvent[]> => {
    const spans = await readDownSpans(database, before, ({ length }) => length >= limit);
    const outages = await withEvidence(spans);
    return outages.flatMap((outage, index): HistoryEvent[] => {
      const ended = spans[index]?.endedAs ?? null;
      return [
        // Where nobody saw the end, none is told of.
        ...(outage.endedAt === null || ended === 'unknown' || outage.endedAt >= before
          ? []
          : [{ type: 'outage-ended' as const, at: outage.endedAt, outage }]),
        { type: 'outage-began', at: outage.startedAt, outage },
      ];
    });
  };

  return {
    outages: async (from, to) => {
      const isOlder = ({ endedAt }: DownSpan): boolean => endedAt !== null && endedAt <= from;
      const spans = await readDownSpans(
        database,
        to,
        (read) => read.length >= mostOutages || read.some(isOlder),
      );
      return withEvidence(spans.filter((span) => !isOlder(span)).slice(0, mostOutages));
    },
    events: async (before, limit) => {
      const until = before ?? clock.now() + 1;
      const [changes, outages] = await Promise.all([
        changeEvents(until, limit + atOnce),
        outageEvents(until, limit + atOnce),
      ]);
      const events = [...changes, ...outages].sort((one, other) => other.at - one.at);
      const last = events[limit - 1];
      return last === undefined ? events : events.filter(({ at }) => at >= last.at);
    },
  };
}
