// The SQL of a chart: one statement for each width of roll-ups it needs, which sums them up by bucket in the engine's
// thread, and two for what is not rolled up yet.

import type { SqlStatement } from '../../ports.ts';
import type { BucketSegment } from './bucket-plan.ts';
import { sumOfReadings } from './figures.ts';
import { type SqlRow, statement } from './series-sql.ts';
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

/** What the roll-ups of a bucket come to; see sumsIn(). A blank is in none of them, and one null would make all null. */
const sums = `sum(up_ms) || ' ' || sum(degraded_ms) || ' ' || sum(down_ms) || ' ' || sum(maintenance_ms)
  || ' ' || sum(count) || ' ' || coalesce(min(min_us), 0) || ' ' || coalesce(max(max_us), 0)
  || ' ' || sum(sum_us) || ' ' || string_agg(histogram, ';')`;

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

/**
 * Bucket by bucket along the index, each one's sums as one text: two thirds of the time that a group by takes, which
 * sorts all rows first, and of a column for each sum. It begins with `select`: a `with` may write, and waits for the disk.
 */
function sumRollups(
  seriesId: number,
  { segment, from, to }: BucketPart,
  widthMs: number,
): SqlStatement {
  const { bucketMs } = segment;
  const first = Math.floor((from - segment.from) / bucketMs);
  return statement(
    `select bucket, (
        select ${sums} from rollups
        where series_id = ? and width_ms = ${widthMs}
        and rollups.start_at >= buckets.start_at and rollups.start_at < buckets.start_at + ?
        and rollups.start_at >= ? and rollups.start_at < ?
      ) as sums
      from (
        with recursive counted (bucket, start_at) as (
          select cast(? as bigint), cast(? as bigint)
          union all select bucket + 1, start_at + ? from counted where start_at + ? < ?
        )
        select bucket, start_at from counted
      ) as buckets`,
    seriesId,
    bucketMs,
    from,
    to,
    first,
    segment.from + first * bucketMs,
    bucketMs,
    bucketMs,
    to,
  );
}

/** The sums of a bucket as if each had its column; null without roll-ups. */
export function sumsIn({ sums: text }: SqlRow): SqlRow | null {
  if (typeof text !== 'string') return null;
  const [
    up = '',
    degraded = '',
    down = '',
    maintenance = '',
    count = '',
    min = '',
    max = '',
    sum = '',
    histogram = '',
  ] = text.split(' ');
  const isMeasured = count !== '0';
  return {
    up_ms: up,
    degraded_ms: degraded,
    down_ms: down,
    maintenance_ms: maintenance,
    count,
    min_us: isMeasured ? min : null,
    max_us: isMeasured ? max : null,
    sum_us: sum,
    histogram,
  };
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
