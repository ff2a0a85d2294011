import { sql } from 'kysely';
import * as z from 'zod';
import type { Change, ChangeDetail, NewChange } from '../../../shared/domain/change.ts';
import { observationSchema } from '../../../shared/domain/observation.ts';
import type { Database } from '../ports.ts';
import { changeOf, withAddresses } from './change-row.ts';
import { type ChangesPage, type ChangesQuery, readChangesPage } from './changes-page.ts';
import { type HistoryQueries, inTransaction } from './connection.ts';
import { currentAddressesUpsert } from './current-addresses.ts';
import { addressId, internAddresses, nextId } from './intern-addresses.ts';

export interface ChangeHistory {
  add(change: NewChange): Promise<Change>;
  /** The newest first. */
  page(query: ChangesQuery): Promise<ChangesPage>;
  find(id: number): Promise<ChangeDetail | null>;
  last(): Promise<Change | null>;
}

const evidenceSchema = z.array(observationSchema);

export const createChangeHistory = (
  database: Database,
  queries: HistoryQueries,
): ChangeHistory => ({
  add: async ({ evidence, ...change }) => {
    const [inserted] = await inTransaction(database, [
      queries
        .insertInto('changes')
        .values({
          id: nextId('changes'),
          family: change.family,
          kind: change.kind,
          first_seen_at: change.firstSeenAt,
          confirmed_at: change.confirmedAt,
          held_ms: change.heldMs,
          told: change.told ? 1 : 0,
          evidence: JSON.stringify(evidence),
        })
        .returning('id'),
      ...addAddresses(queries, change),
      // Together: after a power cut the change must not be seen, and told, a second time.
      currentAddressesUpsert(queries, change.family, {
        addresses: change.after,
        since: identitySince(change),
        confirmedAt: change.confirmedAt,
      }),
    ]);
    return { ...change, id: Number(inserted?.rows[0]?.['id']) };
  },
  page: (query) => readChangesPage(queries, query),
  find: async (id) => {
    const row = await queries
      .selectFrom('changes')
      .selectAll()
      .select(withAddresses)
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return null;
    return { ...changeOf(row), evidence: evidenceSchema.parse(JSON.parse(row.evidence)) };
  },
  last: async () => {
    const row = await queries
      .selectFrom('changes')
      .selectAll()
      .select(withAddresses)
      .orderBy('confirmed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : changeOf(row);
  },
});

type Sides = Pick<NewChange, 'family' | 'before' | 'after'>;

/** The addresses of the change that was inserted last. */
function addAddresses(queries: HistoryQueries, { family, before, after }: Sides) {
  const rows = Object.entries({ before, after }).flatMap(([side, addresses]) =>
    addresses.map((address, position) => ({ side, position, address })),
  );
  return [
    ...internAddresses(
      queries,
      rows.map(({ address }) => ({ family, address })),
    ),
    queries.insertInto('change_addresses').values(
      rows.map(({ side, position, address }) => ({
        change_id: sql<number>`(select max(id) from changes)`,
        side,
        position,
        address_id: addressId(address),
      })),
    ),
  ];
}

/** A rotated suffix leaves the prefix ours, for as long as it was. */
const identitySince = ({ kind, firstSeenAt, heldMs }: Omit<NewChange, 'evidence'>): number =>
  kind === 'within-prefix' ? firstSeenAt - (heldMs ?? 0) : firstSeenAt;
