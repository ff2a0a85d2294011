// The SQL of a chart: one statement for each width of roll-ups it needs, which sums them up by bucket in the engine's
// thread, and two for what is not rolled up yet.

import type { SqlStatement } from '../../ports.ts';
import type { BucketSegment } from './bucket-plan.ts';
import { sumOfReadings, sumOfRollups } from './figures.ts';
import { statement } from './series-sql.ts';
import { selectStatesBefore, selectTransitions } from './transitions.ts';
import { floorTo, rollupWidths } from './widths.ts';

/** A part of a segment, and where it is to be found. */
export interface BucketPart {
  readonly segment: BucketSegment;
  /** Null: not rolled up yet, so from the readings and the transitions. */
  readonly widthMs: number | null;
  readonly from: number;
  readonly to: number;
}

/** A segment's own roll-ups first, then finer ones for what they do not reach yet, then what is not rolled up. */
export function partsOf(segment: BucketSegment, rolledTo: number): readonly BucketPart[] {
  const parts: BucketPart[] = [];
  let { from } = segment;
  for (const widthMs of rollupWidths.toReversed()) {
    if (widthMs > segment.gridMs) continue;
    const to = Math.min(segment.to, floorTo(rolledTo, widthMs));
    if (from >= to) continue;
    parts.push({ segment, widthMs, from, to });
    from = to;
  }
  if (from < segment.to) parts.push({ segment, widthMs: null, from, to: segment.to });
  return parts;
}

const sumOfTimes = `sum(up_ms) as up_ms, sum(degraded_ms) as degraded_ms, sum(down_ms) as down_ms,
  sum(maintenance_ms) as maintenance_ms`;

/** Of a part that is rolled up one statement; of another one three: readings, the state before, the transitions. */
export function bucketReads(seriesId: number, part: BucketPart): readonly SqlStatement[] {
  const { widthMs, from, to } = part;
  return widthMs === null
    ? [
        sumReadings(seriesId, part),
        selectStatesBefore(seriesId, from),
        selectTransitions(seriesId, from, to),
      ]
    : [sumRollups(seriesId, part, widthMs)];
}

/** Bucket by bucket along the table `positions`: a group by an expression would sort all rows first. */
function sumRollups(
  seriesId: number,
  { segment, from, to }: BucketPart,
  widthMs: number,
): SqlStatement {
  const { bucketMs } = segment;
  return statement(
    `select n as bucket, ${sumOfTimes}, ${sumOfRollups} from positions cross join rollups
      where n >= ? and n <= ? and series_id = ? and width_ms = ${widthMs}
      and start_at >= ? + n * ? and start_at < ? + n * ? and start_at >= ? and start_at < ?
      group by n`,
    Math.floor((from - segment.from) / bucketMs),
    Math.floor((to - 1 - segment.from) / bucketMs),
    seriesId,
    segment.from,
    bucketMs,
    segment.from + bucketMs,
    bucketMs,
    from,
    to,
  );
}

const sumReadings = (seriesId: number, { segment, from, to }: BucketPart): SqlStatement =>
  statement(
    `select (at - ?) / ? as bucket, ${sumOfReadings} from readings
      where series_id = ? and at >= ? and at < ? group by 1`,
    segment.from,
    segment.bucketMs,
    seriesId,
    from,
    to,
  );
