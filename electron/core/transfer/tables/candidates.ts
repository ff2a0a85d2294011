import { families } from '../../../../shared/domain/family.ts';
import { integer, orNull, text, type TransferTable } from '../transfer-table.ts';
import { addressNumber, insertAddress, insertInto, nextNumber } from './insert.ts';
import { addressesIn, filled, firstProblem, oneOf } from './row-checks.ts';

export const candidates: TransferTable = {
  name: 'candidates',
  columns: [
    text('family', 'candidates.family'),
    text('address'),
    integer('first_seen_at'),
    orNull(integer('ended_at')),
    orNull(text('outcome')),
  ],
  from: 'candidates join addresses on addresses.id = candidates.address_id',
  moment: 'first_seen_at',
  key: ['candidates.id'],
  import: {
    identity: ['family', 'address', 'first_seen_at'],
    problem: firstProblem(
      oneOf('family', families),
      filled('address'),
      addressesIn('address'),
      oneOf('outcome', ['confirmed', 'dismissed']),
      // One that waits here would be ended by the watch for another.
      (row) => (row['ended_at'] === null ? 'It was still waiting to be confirmed.' : null),
    ),
    insert: ({ address = null, ...row }) => [
      insertAddress(row['family'] ?? null, address),
      insertInto('candidates', {
        id: nextNumber('candidates'),
        ...row,
        address_id: addressNumber(address),
      }),
    ],
  },
};
