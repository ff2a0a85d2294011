import { createLatencyHistogram } from '../../../../shared/domain/latency-histogram.ts';
import type { SqlStatement } from '../../ports.ts';
import {
  integer,
  orNull,
  text,
  type TransferRow,
  type TransferTable,
  truth,
} from '../transfer-table.ts';
import { insertOfSeries, joinedToSeries, seriesCheck, seriesColumns } from './of-series.ts';
import { firstProblem, notNegative } from './row-checks.ts';

const times = ['up_ms', 'degraded_ms', 'down_ms', 'maintenance_ms', 'unknown_ms'] as const;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const widths: readonly number[] = [minuteMs, hourMs, 24 * hourMs];

/** From where on what a row was made from is kept: of a minute the readings, of an hour the minutes ... */
const madeFrom = (width: string): string =>
  `case ${width} when ${minuteMs} then readings_from when ${hourMs} then minutes_from else hours_from end`;

/** Whether what it was made from is there no more, so that it cannot be made anew. */
const final = `case when start_at < (select ${madeFrom('rollups.width_ms')} from rollup_progress) then 1 else 0 end`;

/** Times and latencies by minute, hour and day. */
export const rollups: TransferTable = {
  name: 'rollups',
  columns: [
    ...seriesColumns,
    integer('width_ms'),
    integer('start_at'),
    ...times.map((name) => integer(name)),
    integer('count'),
    orNull(integer('min_us')),
    orNull(integer('max_us')),
    integer('sum_us'),
    text('histogram'),
    truth('final', final),
  ],
  from: joinedToSeries('rollups'),
  moment: 'start_at',
  key: ['series_id', 'width_ms', 'start_at'],
  import: {
    identity: ['series_kind', 'series_name', 'width_ms', 'start_at'],
    problem: firstProblem(
      seriesCheck,
      notNegative('start_at', ...times, 'count', 'min_us', 'max_us', 'sum_us'),
      (row) => (isWhole(row) ? null : 'It is not a minute, an hour or a day whose times fill it.'),
      (row) => (fits(row) ? null : 'Its histogram does not hold as many latencies as it counts.'),
    ),
    refusal: (row, { ownSince }) =>
      endOf(row) > ownSince ? 'IP Beacon itself was watching here by then.' : null,
    insert: ({ final: isFinal, ...row }) => [
      ...insertOfSeries('rollups', row),
      ...keptAsItIs(row, isFinal === 1),
    ],
  },
};

const endOf = (row: TransferRow): number => Number(row['start_at']) + Number(row['width_ms']);

/**
 * Says of what comes in as retention says of what it leaves (core/history/series/): that it is made already, and, where
 * its parts do not come along, that it is not made anew from them. Minutes stay without their readings.
 */
function keptAsItIs(row: TransferRow, isFinal: boolean): readonly SqlStatement[] {
  const end = endOf(row);
  const width = Number(row['width_ms']);
  const parts =
    width === minuteMs ? 'readings_from' : width === hourMs ? 'minutes_from' : 'hours_from';
  return ['rolled_to', ...(isFinal || width === minuteMs ? [parts] : [])].map((column) => ({
    sql: `update rollup_progress set ${column} = ? where ${column} < ?`,
    parameters: [end, end],
  }));
}

function isWhole(row: TransferRow): boolean {
  const width = Number(row['width_ms']);
  return (
    widths.includes(width) &&
    Number(row['start_at']) % width === 0 &&
    times.reduce((sum, name) => sum + Number(row[name]), 0) === width
  );
}

function fits(row: TransferRow): boolean {
  const histogram = createLatencyHistogram();
  const written = String(row['histogram']);
  if (/[^?-~]/.test(written)) return false;
  histogram.merge(written);
  return histogram.total() === Number(row['count']);
}
