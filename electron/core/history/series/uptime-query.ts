import type { SeriesState, Uptime } from '../../../../shared/domain/series.ts';
import { fillStateTimes, uptimeOf } from '../../../../shared/domain/uptime.ts';
import type { Clock, Database } from '../../ports.ts';
import { numberOf, stateOf, statement } from './series-sql.ts';

/**
 * The uptime of any span, to the millisecond: transitions are kept for ever, and SQL adds them up. What lies ahead of
 * now is unknown.
 * @param from UTC milliseconds, before `to`
 */
export async function readUptime(
  database: Database,
  clock: Clock,
  seriesId: number,
  from: number,
  to: number,
): Promise<Uptime> {
  const end = Math.max(from, Math.min(to, clock.now()));
  const [found] = await database.transaction([
    statement(
      `select state, sum(case when next_at < ? then next_at else ? end
          - case when at > ? then at else ? end) as ms
        from (
          select state, at, coalesce(lead(at) over (order by at, id), ?) as next_at from transitions
          where series_id = ? and at < ? and at >= coalesce(
            (select max(at) from transitions where series_id = ? and at <= ?), ?)
        ) as spans
        where next_at > ? group by state`,
      end,
      end,
      from,
      from,
      end,
      seriesId,
      end,
      seriesId,
      from,
      from,
      from,
    ),
  ]);
  const spent = (state: SeriesState): number =>
    (found?.rows ?? [])
      .filter((row) => stateOf(row['state']) === state)
      .reduce((ms, row) => ms + numberOf(row, 'ms'), 0);
  return uptimeOf(
    fillStateTimes(
      {
        upMs: spent('up'),
        degradedMs: spent('degraded'),
        downMs: spent('down'),
        maintenanceMs: spent('maintenance'),
        unknownMs: 0,
      },
      to - from,
    ),
    from,
    to,
  );
}
