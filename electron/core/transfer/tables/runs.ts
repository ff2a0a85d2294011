import { integer, orNull, type TransferTable } from '../transfer-table.ts';

/** The times in which the program watched the link and the checks. */
export const runs: TransferTable = {
  name: 'runs',
  columns: [integer('started_at'), integer('seen_at'), orNull(integer('ended_at'))],
  from: 'runs',
  moment: 'started_at',
  key: ['started_at', 'id'],
  import: 'They say when the program ran here. What was known elsewhere is in the transitions.',
};
