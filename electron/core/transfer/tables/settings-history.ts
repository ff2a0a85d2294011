import { integer, json, text, type TransferTable } from '../transfer-table.ts';

/** Without the files' text: a source's address may hold a key, and an export is passed on lightly. */
export const settingsHistory: TransferTable = {
  name: 'settings_history',
  columns: [integer('at'), text('who'), text('origin'), json('changed')],
  from: 'settings_history',
  moment: 'at',
  key: ['at', 'id'],
  import: 'An export has no settings, only when they were changed. A backup keeps them.',
};
