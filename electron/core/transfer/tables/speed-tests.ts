import { parseIp } from '../../../../shared/domain/ip.ts';
import { integer, orNull, real, text, type TransferTable } from '../transfer-table.ts';
import { addressNumber, insertAddress, insertInto, nextNumber } from './insert.ts';
import { firstProblem, notNegative } from './row-checks.ts';

export const speedTests: TransferTable = {
  name: 'speed_tests',
  columns: [
    integer('at'),
    text('origin'),
    text('server'),
    orNull(text('address')),
    real('elapsed_ms'),
    orNull(real('latency_ms')),
    orNull(real('jitter_ms')),
    orNull(real('loaded_latency_ms')),
    orNull(real('download_bytes_per_second')),
    orNull(real('upload_bytes_per_second')),
    integer('downloaded_bytes'),
    integer('uploaded_bytes'),
    orNull(text('error_code')),
    orNull(text('error_detail')),
  ],
  from: 'speed_tests left join addresses on addresses.id = speed_tests.address_id',
  moment: 'at',
  key: ['at', 'speed_tests.id'],
  import: {
    identity: ['at', 'origin', 'server'],
    problem: firstProblem(
      notNegative('elapsed_ms', 'downloaded_bytes', 'uploaded_bytes'),
      ({ address }) =>
        typeof address === 'string' && parseIp(address) === null ? 'address is none.' : null,
    ),
    insert: ({ address = null, ...row }) => [
      ...(typeof address === 'string'
        ? [insertAddress(parseIp(address)?.family ?? null, address)]
        : []),
      insertInto('speed_tests', {
        id: nextNumber('speed_tests'),
        ...row,
        address_id: addressNumber(address),
      }),
    ],
  },
};
