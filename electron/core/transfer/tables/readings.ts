import { integer, orNull, type TransferTable, truth } from '../transfer-table.ts';
import {
  beforeOwn,
  insertOfSeries,
  joinedToSeries,
  seriesCheck,
  seriesColumns,
} from './of-series.ts';
import { firstProblem, notNegative } from './row-checks.ts';

/** Over those that retention took, too: what is new is found by it (series-tables.ts). */
const nextReading = {
  sql: `(select max(last) + 1 from (select coalesce(max(id), 0) as last from readings
    union all select reading_id from rollup_progress) as ids)`,
  parameters: [],
};

export const readings: TransferTable = {
  name: 'readings',
  columns: [...seriesColumns, integer('at'), orNull(integer('latency_us')), truth('ok')],
  from: joinedToSeries('readings'),
  moment: 'at',
  // Their number grows as they are written, and is an index of its own; their moments are ordered by series only.
  key: ['readings.id'],
  import: {
    identity: ['series_kind', 'series_name', 'at', 'latency_us', 'ok'],
    problem: firstProblem(seriesCheck, notNegative('at', 'latency_us')),
    refusal: (row, context) =>
      Number(row['at']) < context.readingsFrom
        ? 'Single readings of that time are kept no more.'
        : beforeOwn('at')(row, context),
    insert: (row) => insertOfSeries('readings', row, { id: nextReading }),
  },
};
