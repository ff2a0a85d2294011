import type { StateTimes } from '../../../../shared/domain/series.ts';
import type { SqlStatement, SqlValue } from '../../ports.ts';
import type { Figures } from './figures.ts';
import { statement } from './series-sql.ts';

export interface Rollup {
  readonly seriesId: number;
  readonly widthMs: number;
  readonly startAt: number;
  readonly times: StateTimes;
  readonly figures: Figures;
  readonly histogram: string;
}

const columns =
  'series_id, width_ms, start_at, up_ms, degraded_ms, down_ms, maintenance_ms, unknown_ms, ' +
  'count, min_us, max_us, sum_us, histogram';
const placeholders = `(${columns.replaceAll(/\w+/g, '?')})`;

/** Fewer texts to prepare than one for all, fewer messages than one for each. */
const rowsAtOnce = 50;

/** Rows that are not there yet. */
export function addRollups(rollups: readonly Rollup[]): readonly SqlStatement[] {
  const statements: SqlStatement[] = [];
  for (let first = 0; first < rollups.length; first += rowsAtOnce) {
    const some = rollups.slice(first, first + rowsAtOnce);
    statements.push(
      statement(
        `insert into rollups (${columns}) values ${some.map(() => placeholders).join(', ')}`,
        ...some.flatMap(valuesOf),
      ),
    );
  }
  return statements;
}

const valuesOf = (rollup: Rollup): readonly SqlValue[] => {
  const { times, figures } = rollup;
  return [
    rollup.seriesId,
    rollup.widthMs,
    rollup.startAt,
    times.upMs,
    times.degradedMs,
    times.downMs,
    times.maintenanceMs,
    times.unknownMs,
    figures.count,
    figures.minUs,
    figures.maxUs,
    figures.sumUs,
    rollup.histogram,
  ];
};
