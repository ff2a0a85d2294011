import { text, type TransferTable } from '../transfer-table.ts';
import { insertSeries } from './insert.ts';
import { seriesCheck } from './of-series.ts';

/** What is kept over time: the link, and each check. */
export const series: TransferTable = {
  name: 'series',
  columns: [text('series_kind', 'kind'), text('series_name', 'name')],
  from: 'series',
  moment: null,
  key: ['id'],
  import: {
    identity: ['series_kind', 'series_name'],
    problem: seriesCheck,
    insert: (row) => [insertSeries(row['series_kind'] ?? null, row['series_name'] ?? null)],
  },
};
