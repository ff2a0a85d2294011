import { families, type Family } from '../../../shared/domain/family.ts';
import type { Current } from '../address/decide.ts';
import { addressesOf, addressesText } from './addresses-text.ts';
import type { HistoryQueries } from './connection.ts';
import type { SavePolicy } from './save-policy.ts';

export interface CurrentAddresses {
  load(): Promise<ReadonlyMap<Family, Current>>;
  save(family: Family, current: Current): Promise<void>;
}

/** What is ours now, so that a restart knows what a new address differs from. */
export const createCurrentAddresses = (
  queries: HistoryQueries,
  policy: SavePolicy,
): CurrentAddresses => ({
  load: async () => {
    const rows = await queries.selectFrom('current_addresses').selectAll().execute();
    return new Map(
      families.flatMap((family) => {
        const row = rows.find((candidate) => candidate.family === family);
        if (row === undefined) return [];
        const { addresses, since, confirmed_at: confirmedAt } = row;
        return [[family, { addresses: addressesOf(addresses), since, confirmedAt }] as const];
      }),
    );
  },
  save: async (family, current) => {
    await currentAddressesUpsert(queries, family, current).execute();
    await policy.eventually();
  },
});

export const currentAddressesUpsert = (
  queries: HistoryQueries,
  family: Family,
  { addresses, since, confirmedAt }: Current,
) => {
  const row = { addresses: addressesText(addresses), since, confirmed_at: confirmedAt };
  return queries
    .insertInto('current_addresses')
    .values({ family, ...row })
    .onConflict((conflict) => conflict.column('family').doUpdateSet(row));
};
