import { integer, orNull, text, type TransferTable } from '../transfer-table.ts';
import { insertInto, nextNumber } from './insert.ts';
import { filled, firstProblem } from './row-checks.ts';

/** The address of a webhook is a key to it: whoever has it can write there. */
const target = `case when target like '%://%' then '(an address on the web)' else target end`;

/** What was told, where and when; not the messages themselves. */
export const deliveries: TransferTable = {
  name: 'deliveries',
  columns: [
    integer('at', 'deliveries.at'),
    text('channel'),
    text('target', target),
    orNull(text('thread_key', 'deliveries.thread_key')),
    orNull(text('external_id')),
    orNull(text('event_kind', 'events.kind')),
    orNull(text('event_subject', 'events.subject')),
    orNull(integer('event_at', 'events.at')),
  ],
  from: 'deliveries left join events on events.id = deliveries.event_id',
  moment: 'deliveries.at',
  key: ['deliveries.at', 'deliveries.id'],
  import: {
    identity: ['at', 'channel', 'target', 'thread_key', 'external_id'],
    problem: firstProblem(filled('channel')),
    insert: ({
      event_kind: kind = null,
      event_subject: subject = null,
      event_at: at = null,
      ...row
    }) => [
      insertInto('deliveries', {
        id: nextNumber('deliveries'),
        outbox_id: null,
        event_id: {
          sql: '(select min(id) from events where kind = ? and subject = ? and at = ?)',
          parameters: [kind, subject, at],
        },
        ...row,
      }),
    ],
  },
};
