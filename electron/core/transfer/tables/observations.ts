import { families } from '../../../../shared/domain/family.ts';
import { methods, observationErrorCodes } from '../../../../shared/domain/observation.ts';
import { integer, orNull, real, text, type TransferTable } from '../transfer-table.ts';
import { addressNumber, insertAddress, insertInto } from './insert.ts';
import { addressesIn, firstProblem, notNegative, oneOf } from './row-checks.ts';

export const observations: TransferTable = {
  name: 'observations',
  columns: [
    integer('at'),
    text('source_id'),
    text('operator'),
    text('method'),
    text('family', 'observations.family'),
    real('elapsed_ms'),
    orNull(text('address')),
    orNull(text('error_code')),
    orNull(text('error_detail')),
  ],
  from: 'observations left join addresses on addresses.id = observations.address_id',
  moment: 'at',
  key: ['at', 'source_id', 'observations.family'],
  import: {
    identity: ['at', 'source_id', 'family'],
    problem: firstProblem(
      oneOf('family', families),
      oneOf('method', methods),
      oneOf('error_code', observationErrorCodes),
      notNegative('elapsed_ms'),
      addressesIn('address'),
      (row) =>
        (row['address'] === null) === (row['error_code'] === null)
          ? 'It has neither an address nor an error, or both.'
          : null,
    ),
    insert: ({ address = null, ...row }) => [
      ...(address === null ? [] : [insertAddress(row['family'] ?? null, address)]),
      insertInto('observations', { ...row, address_id: addressNumber(address) }),
    ],
  },
};
