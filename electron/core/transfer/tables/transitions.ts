import { seriesStates } from '../../../../shared/domain/series.ts';
import type { SqlStatement } from '../../ports.ts';
import { integer, orNull, text, type TransferRow, type TransferTable } from '../transfer-table.ts';
import { nextNumber, seriesNumber } from './insert.ts';
import {
  beforeOwn,
  insertOfSeries,
  joinedToSeries,
  seriesCheck,
  seriesColumns,
} from './of-series.ts';
import { firstProblem, notNegative, oneOf } from './row-checks.ts';

/** The moment of the next one; of the last one, until when the program is known to have watched. */
const endsAt = `coalesce(
  (select min(later.at) from transitions as later where later.series_id = transitions.series_id
    and (later.at > transitions.at or (later.at = transitions.at and later.id > transitions.id))),
  (select max(seen_at) from runs where seen_at >= transitions.at),
  transitions.at)`;

export const transitions: TransferTable = {
  name: 'transitions',
  columns: [
    ...seriesColumns,
    integer('at'),
    integer('ends_at', endsAt),
    text('state'),
    orNull(text('blame')),
    orNull(text('detail')),
  ],
  from: joinedToSeries('transitions'),
  moment: 'at',
  key: ['at', 'transitions.id'],
  import: {
    identity: ['series_kind', 'series_name', 'at', 'state', 'blame', 'detail'],
    problem: firstProblem(seriesCheck, oneOf('state', seriesStates), notNegative('at'), (row) =>
      Number(row['at']) <= Number(row['ends_at']) ? null : 'It ends before it begins.',
    ),
    refusal: beforeOwn('at'),
    insert: ({ ends_at: _endsAt, ...row }) =>
      insertOfSeries('transitions', row, { id: nextNumber('transitions') }),
    finish: (rows) => rows.map(endOf),
  },
};

/** What comes behind the last one is unknown, unless something follows: nobody who watched has told of it. */
function endOf(row: TransferRow): SqlStatement {
  const { series_kind: kind = null, series_name: name = null, at = null } = row;
  const end = row['ends_at'] ?? null;
  const series = seriesNumber(kind, name);
  return {
    sql: `insert into transitions (id, series_id, at, state, blame, detail)
      select ${nextNumber('transitions').sql}, series_id, ?, 'unknown', null, 'import-ended'
      from transitions where at = ? and state <> 'unknown' and id = (select id from transitions
        where series_id = ${series.sql} and at <= ? order by at desc, id desc limit 1)`,
    parameters: [end, at, ...series.parameters, end],
  };
}
