// What the tables of what was known have in common: each row belongs to a change, which its family and moment name.

import { families } from '../../../../shared/domain/family.ts';
import type { SqlStatement } from '../../ports.ts';
import { integer, text, type TransferImport, type TransferRow } from '../transfer-table.ts';
import type { Expression } from './insert.ts';
import { firstProblem, oneOf } from './row-checks.ts';

export const changeOwnColumns = [
  text('family', 'changes.family'),
  integer('confirmed_at', 'changes.confirmed_at'),
];

export const changeCheck = firstProblem(oneOf('family', families));

export const changeMark = ({ family, confirmed_at: at }: TransferRow): string =>
  `change ${String(family)} ${String(at)}`;

const keyOf = ({ family = null, confirmed_at: at = null }: TransferRow) => [family, at];

export const ofChange: NonNullable<TransferImport['parent']> = {
  mark: changeMark,
  search: (row) => ({
    sql: 'select 1 as found from changes where family = ? and confirmed_at = ?',
    parameters: keyOf(row),
  }),
  missing: 'Its change is not here: import the changes with it.',
};

/** The number of a change that is here. */
export const changeNumber = (row: TransferRow): Expression => ({
  sql: '(select min(id) from changes where family = ? and confirmed_at = ?)',
  parameters: keyOf(row),
});

/** From now on something was looked up, and at these places: see history/known.ts. */
export const notePlaces = (row: TransferRow): SqlStatement => ({
  sql: `update changes set places = coalesce((
      select string_agg(cast(place_id as text), ' ' order by place_id) from (select distinct place_id
        from change_insights where change_id = changes.id and place_id is not null) as own), '')
    where id = ${changeNumber(row).sql}`,
  parameters: changeNumber(row).parameters,
});
