// Some neighbouring roll-ups of one width, made anew: their times from the transitions, which are kept for ever;
// their figures from the next finer roll-ups, those of a minute from the readings. Where retention has taken these,
// the figures stay as they are.

import { type StateChange, stateTimesBetween } from '../../../../shared/domain/uptime.ts';
import type { SqlRows, SqlStatement } from '../../ports.ts';
import { createFigureSum, sumOfReadings, sumOfRollups } from './figures.ts';
import { addRollups, type Rollup } from './rollup-rows.ts';
import { inSeries, numberOf, type SqlRow, statement } from './series-sql.ts';
import { selectStatesBefore, selectTransitions, statesIn, transitionsIn } from './transitions.ts';
import { ceilTo, minuteMs, type RollupWidth, rollupWidths } from './widths.ts';

export interface RollupSlice {
  /** Null: all of them. */
  readonly seriesId: number | null;
  readonly widthMs: RollupWidth;
  /** Both on the width's grid. */
  readonly from: number;
  readonly to: number;
  /** From where on the next finer roll-ups, or the readings, are kept. */
  readonly finerFrom: number;
}

const finerThan = (widthMs: RollupWidth): number =>
  rollupWidths[rollupWidths.indexOf(widthMs) - 1] ?? minuteMs;

/** What the slice is made from, in one transaction. */
export function readsOf(slice: RollupSlice): readonly SqlStatement[] {
  const { seriesId, widthMs, from, to } = slice;
  const scope = inSeries(seriesId);
  const finerFrom = Math.min(Math.max(from, ceilTo(slice.finerFrom, widthMs)), to);
  const figures =
    widthMs === minuteMs
      ? statement(
          `select series_id, at / ${widthMs} as position, ${sumOfReadings} from readings
            where series_id ${scope.sql} and at >= ? and at < ? group by 1, 2`,
          ...scope.parameters,
          finerFrom,
          to,
        )
      : statement(
          `select series_id, start_at / ${widthMs} as position, ${sumOfRollups} from rollups
            where series_id ${scope.sql} and width_ms = ${finerThan(widthMs)}
            and start_at >= ? and start_at < ? group by 1, 2`,
          ...scope.parameters,
          finerFrom,
          to,
        );
  const asTheyAre = statement(
    `select series_id, start_at / ${widthMs} as position, count, min_us, max_us, sum_us, histogram
      from rollups where series_id ${scope.sql} and width_ms = ${widthMs}
      and start_at >= ? and start_at < ?`,
    ...scope.parameters,
    from,
    finerFrom,
  );
  return [
    selectStatesBefore(seriesId, from),
    selectTransitions(seriesId, from, to),
    figures,
    ...(from < finerFrom ? [asTheyAre] : []),
  ];
}

export interface RollupSliceContent {
  /** Those with something known or measured. */
  readonly rollups: readonly Rollup[];
  /** Nothing is known at its end. */
  readonly endsUnknown: boolean;
}

export function contentOf(slice: RollupSlice, found: readonly SqlRows[]): RollupSliceContent {
  const { widthMs, from, to } = slice;
  const states = statesIn(found[0]);
  const changes = transitionsIn(found[1]);
  const figures = figuresBySeries([...(found[2]?.rows ?? []), ...(found[3]?.rows ?? [])]);
  const edges = Array.from(
    { length: (to - from) / widthMs + 1 },
    (_, index) => from + index * widthMs,
  );
  const sum = createFigureSum();
  const rollups: Rollup[] = [];
  let endsUnknown = true;
  for (const seriesId of new Set([...states.keys(), ...changes.keys(), ...figures.keys()])) {
    const before = states.get(seriesId) ?? 'unknown';
    const own: readonly StateChange[] = changes.get(seriesId) ?? [];
    endsUnknown &&= (own.at(-1)?.state ?? before) === 'unknown';
    const rows = figures.get(seriesId);
    if (before === 'unknown' && own.length === 0 && rows === undefined) continue;
    for (const [index, times] of stateTimesBetween(before, own, edges).entries()) {
      const startAt = from + index * widthMs;
      const row = rows?.get(startAt / widthMs);
      sum.clear();
      if (row !== undefined) sum.add(row);
      if (times.unknownMs === widthMs && sum.figures().count === 0) continue;
      const histogram = sum.histogram();
      rollups.push({ seriesId, widthMs, startAt, times, figures: sum.figures(), histogram });
    }
  }
  return { rollups, endsUnknown };
}

/** Puts them in the place of what is there: doing it twice is doing it once. */
export function writesOf(slice: RollupSlice, rollups: readonly Rollup[]): readonly SqlStatement[] {
  const scope = inSeries(slice.seriesId);
  const clear = statement(
    `delete from rollups where series_id ${scope.sql} and width_ms = ${slice.widthMs}
      and start_at >= ? and start_at < ?`,
    ...scope.parameters,
    slice.from,
    slice.to,
  );
  return [clear, ...addRollups(rollups)];
}

function figuresBySeries(rows: readonly SqlRow[]): ReadonlyMap<number, Map<number, SqlRow>> {
  const bySeries = new Map<number, Map<number, SqlRow>>();
  for (const row of rows) {
    const seriesId = numberOf(row, 'series_id');
    const byPosition = bySeries.get(seriesId) ?? new Map<number, SqlRow>();
    byPosition.set(numberOf(row, 'position'), row);
    bySeries.set(seriesId, byPosition);
  }
  return bySeries;
}
