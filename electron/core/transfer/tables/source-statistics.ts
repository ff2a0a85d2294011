import { json, text, type TransferTable } from '../transfer-table.ts';

/** How well each source does. */
export const sourceStatistics: TransferTable = {
  name: 'source_statistics',
  columns: [text('source_id'), json('statistics')],
  from: 'source_statistics',
  moment: null,
  key: ['source_id'],
  import: 'How well a source does is learnt anew, on this line.',
};
