import { seriesStates } from '../../../../shared/domain/series.ts';
import { integer, json, orNull, real, text, type TransferTable } from '../transfer-table.ts';
import { insertOfSeries, joinedToSeries, seriesCheck, seriesColumns } from './of-series.ts';
import { firstProblem, notNegative, oneOf } from './row-checks.ts';

export const checkResults: TransferTable = {
  name: 'check_results',
  columns: [
    ...seriesColumns,
    integer('at'),
    text('state'),
    orNull(real('elapsed_ms')),
    orNull(text('error_code')),
    json('detail'),
  ],
  from: joinedToSeries('check_results'),
  moment: 'at',
  key: ['at', 'check_results.series_id'],
  import: {
    identity: ['series_kind', 'series_name', 'at'],
    problem: firstProblem(seriesCheck, oneOf('state', seriesStates), notNegative('elapsed_ms')),
    insert: (row) => insertOfSeries('check_results', row),
  },
};
