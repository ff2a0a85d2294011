import { integer, orNull, text, type TransferTable } from '../transfer-table.ts';

export const auditLog: TransferTable = {
  name: 'audit_log',
  columns: [
    integer('sequence'),
    integer('at'),
    text('who'),
    text('origin'),
    text('what'),
    text('subject'),
    orNull(text('before')),
    orNull(text('after')),
    text('previous_hash'),
    text('hash'),
  ],
  from: 'audit_log',
  moment: 'at',
  key: ['sequence'],
  pieceRows: 100,
  import:
    'The audit log says what was done here, each entry sealed with the one before it: entries from elsewhere would break it. A backup keeps it.',
};
