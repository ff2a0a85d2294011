import { integer, orNull, text, type TransferTable } from '../transfer-table.ts';

/** Every address that was ever seen, with how often and when it became ours. */
export const addresses: TransferTable = {
  name: 'addresses',
  columns: [
    text('family'),
    text('address'),
    integer('changes'),
    orNull(integer('first_seen_at')),
    orNull(integer('last_confirmed_at')),
  ],
  from: `(select addresses.family as family, address, count(changes.id) as changes,
      min(changes.first_seen_at) as first_seen_at, max(changes.confirmed_at) as last_confirmed_at
    from addresses
    left join change_addresses on address_id = addresses.id and side = 'after'
    left join changes on changes.id = change_id
    group by addresses.id, addresses.family, address) as seen`,
  moment: null,
  key: ['address'],
  import: 'Addresses come in with the changes and the observations that name them.',
};
