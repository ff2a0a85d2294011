import { networkKinds } from '../../../../shared/domain/insight.ts';
import type { SqlStatement } from '../../ports.ts';
import {
  integer,
  orNull,
  real,
  text,
  type TransferRow,
  type TransferTable,
} from '../transfer-table.ts';
import { addressNumber, type Expression, insertAddress, insertInto } from './insert.ts';
import { changeCheck, changeNumber, changeOwnColumns, notePlaces, ofChange } from './of-change.ts';
import { addressesIn, filled, firstProblem, oneOf, type RowCheck } from './row-checks.ts';

const placeColumns = ['country', 'city', 'latitude', 'longitude'] as const;

/** What was known of the addresses when they changed. */
export const changeInsights: TransferTable = {
  name: 'change_insights',
  columns: [
    ...changeOwnColumns,
    integer('position'),
    text('address'),
    orNull(text('country')),
    orNull(integer('asn')),
    orNull(text('organisation')),
    orNull(text('network_kind')),
    orNull(text('city')),
    orNull(real('latitude')),
    orNull(real('longitude')),
    orNull(text('reverse_name')),
  ],
  from: `change_insights join changes on changes.id = change_insights.change_id
    join addresses on addresses.id = change_insights.address_id
    left join places on places.id = change_insights.place_id`,
  moment: 'changes.confirmed_at',
  key: ['changes.confirmed_at', 'changes.id', 'position'],
  import: {
    identity: ['family', 'confirmed_at', 'position'],
    problem: firstProblem(
      changeCheck,
      filled('address'),
      addressesIn('address'),
      oneOf('network_kind', networkKinds),
      together('asn', 'organisation'),
      together('city', 'latitude'),
      together('city', 'longitude'),
      within('latitude', 90),
      within('longitude', 180),
    ),
    parent: ofChange,
    insert: (row) => [
      insertAddress(row['family'] ?? null, row['address'] ?? null),
      insertPlace(row),
      insertInto('change_insights', {
        change_id: changeNumber(row),
        position: row['position'] ?? 0,
        address_id: addressNumber(row['address'] ?? null),
        place_id: placeNumber(row),
        asn: row['asn'] ?? null,
        organisation: row['organisation'] ?? null,
        network_kind: row['network_kind'] ?? null,
        reverse_name: row['reverse_name'] ?? null,
      }),
      notePlaces(row),
    ],
  },
};

function together(one: string, other: string): RowCheck {
  return (row) =>
    (row[one] === null) === (row[other] === null)
      ? null
      : `It has one of ${one} and ${other} without the other.`;
}

function within(column: string, most: number): RowCheck {
  return (row) =>
    Math.abs(Number(row[column] ?? 0)) <= most
      ? null
      : `${column} is ${String(row[column])}; it must lie between -${most} and ${most}.`;
}

const placeValues = (row: TransferRow) => placeColumns.map((column) => row[column] ?? null);

const isPlace = placeColumns.map((column) => `${column} is not distinct from ?`).join(' and ');

/** As history/places.ts. */
const insertPlace = (row: TransferRow): SqlStatement => ({
  sql: `insert into places (id, country, city, latitude, longitude)
    select (select coalesce(max(id), 0) + 1 from places), cast(? as text), cast(? as text),
      cast(? as double precision), cast(? as double precision)
    where not exists (select 1 from places where ${isPlace}) and coalesce(cast(? as text), cast(? as text)) is not null`,
  parameters: [
    ...placeValues(row),
    ...placeValues(row),
    row['country'] ?? null,
    row['city'] ?? null,
  ],
});

const placeNumber = (row: TransferRow): Expression => ({
  sql: `(select id from places where ${isPlace})`,
  parameters: placeValues(row),
});
