import { type Change, changeSchema } from '../../../shared/domain/change.ts';
import type { KnownThen } from '../../../shared/domain/insight.ts';
import { addressesOf } from './addresses-text.ts';
import type { HistoryQueries } from './connection.ts';
import { readKnown } from './known.ts';
import { numberOrNull, type SqlRow } from './series/series-sql.ts';

const addressesOn = (side: 'before' | 'after'): string =>
  `(select string_agg(address, ' ' order by position) from change_addresses
    join addresses on addresses.id = address_id
    where change_id = changes.id and side = '${side}') as ${side}_addresses`;

/** SQL: what a change consists of, for `from changes`. */
export const changeColumns = `changes.id, changes.family, changes.kind, changes.first_seen_at,
  changes.confirmed_at, changes.held_ms, changes.told, ${addressesOn('before')}, ${addressesOn('after')}`;

/** The changes of rows with the columns above, with what was known of them. Throws a ZodError when one is none. */
export async function changesOf(
  queries: HistoryQueries,
  rows: readonly SqlRow[],
): Promise<Change[]> {
  const known = await readKnown(
    queries,
    rows.map((row) => Number(row['id'])),
  );
  return rows.map((row) => changeOf(row, known.get(Number(row['id'])) ?? null));
}

const changeOf = (row: SqlRow, known: KnownThen | null): Change =>
  changeSchema.parse({
    id: row['id'],
    family: row['family'],
    kind: row['kind'],
    before: addressesOf(String(row['before_addresses'] ?? '')),
    after: addressesOf(String(row['after_addresses'] ?? '')),
    firstSeenAt: row['first_seen_at'],
    confirmedAt: row['confirmed_at'],
    heldMs: numberOrNull(row, 'held_ms'),
    told: row['told'] === 1,
    known,
  });
