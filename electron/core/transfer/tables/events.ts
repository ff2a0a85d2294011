import { makePast } from '../../history/past.ts';
import { integer, json, orNull, text, type TransferTable } from '../transfer-table.ts';
import { insertInto, nextNumber } from './insert.ts';
import { filled, firstProblem, oneOf } from './row-checks.ts';

export const events: TransferTable = {
  name: 'events',
  columns: [
    text('kind'),
    text('severity'),
    text('subject'),
    orNull(text('thread_key')),
    integer('at'),
    integer('recorded_at'),
    json('data'),
  ],
  from: 'events',
  moment: 'at',
  key: ['at', 'id'],
  import: {
    identity: ['kind', 'subject', 'at', 'recorded_at'],
    problem: firstProblem(filled('kind'), oneOf('severity', ['info', 'warning', 'critical'])),
    // Nothing is put into the outbox: what happened elsewhere was told there.
    behind: ({ now }) => [makePast('events', now)],
    insert: (row) => [insertInto('events', { id: nextNumber('events'), ...row })],
  },
};
