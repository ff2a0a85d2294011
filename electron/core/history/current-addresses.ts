import { families, type Family } from '../../../shared/domain/family.ts';
import type { Current } from '../address/decide.ts';
import { addressesOf, addressesText } from './addresses-text.ts';
import type { HistoryQueries } from './connection.ts';

export interface CurrentAddresses {
  load(): Promise<ReadonlyMap<Family, Current>>;
  save(family: Family, current: Current): Promise<void>;
}

/** What is ours now, so that a restart knows what a new address differs from. */
export const createCurrentAddresses = (queries: HistoryQueries): CurrentAddresses => ({
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
  },
});

export const currentAddressesUpsert = (
  queries: HistoryQueries,
  family: Family,
  { addresses, since, confirmedAt }: Current,
) =>
  queries
    .insertInto('current_addresses')
    .values({ family, addresses: addressesText(addresses), since, confirmed_at: confirmedAt })
    .onConflict((conflict) =>
      conflict.column('family').doUpdateSet(({ ref }) => ({
        addresses: ref('excluded.addresses'),
        since: ref('excluded.since'),
        confirmed_at: ref('excluded.confirmed_at'),
      })),
    );
