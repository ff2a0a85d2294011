import { type ExpressionBuilder, sql } from 'kysely';
import { type Change, changeSchema } from '../../../shared/domain/change.ts';
import { addressesOf } from './addresses-text.ts';
import type { Tables } from './schema.ts';

type Columns = Omit<Tables['changes'], 'evidence'>;

/** As a query gives it; behind a left join anything may be null, and changeOf() checks it all the same. */
export type ChangeRow = { readonly [Column in keyof Columns]: Columns[Column] | null } & {
  readonly before: string | null;
  readonly after: string | null;
};

/** A change's addresses on both sides, as addressesOf() reads them; null: none. */
export const withAddresses = (builder: ExpressionBuilder<Tables, 'changes'>) => [
  addressesOn(builder, 'before'),
  addressesOn(builder, 'after'),
];

const addressesOn = (
  { selectFrom }: ExpressionBuilder<Tables, 'changes'>,
  side: 'before' | 'after',
) =>
  selectFrom('change_addresses')
    .innerJoin('addresses', 'addresses.id', 'change_addresses.address_id')
    .whereRef('change_addresses.change_id', '=', 'changes.id')
    .where('side', '=', side)
    .select(sql<string | null>`string_agg(address, ' ' order by position)`.as('list'))
    .as(side);

/** Throws a ZodError when the row is no change. */
export const changeOf = (row: ChangeRow): Change =>
  changeSchema.parse({
    id: row.id,
    family: row.family,
    kind: row.kind,
    before: addressesOf(row.before ?? ''),
    after: addressesOf(row.after ?? ''),
    firstSeenAt: row.first_seen_at,
    confirmedAt: row.confirmed_at,
    heldMs: row.held_ms,
    told: row.told === 1,
  });
