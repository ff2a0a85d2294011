import { sql } from 'kysely';
import type { Change, ChangeDetail, NewChange } from '../../../shared/domain/change.ts';
import type { KnownThen } from '../../../shared/domain/insight.ts';
import type { Facets, Patterns } from '../../../shared/domain/patterns.ts';
import type { Result } from '../../../shared/result.ts';
import type { Clock, Database } from '../ports.ts';
import { readChangeDetail } from './change-detail.ts';
import { changeColumns, changesOf } from './change-row.ts';
import { type ChangesPage, type ChangesQuery, readChangesPage } from './changes-page.ts';
import { type HistoryQueries, inTransaction } from './connection.ts';
import { currentAddressesUpsert } from './current-addresses.ts';
import { readFacets } from './facets.ts';
import { addressId, internAddresses, nextId } from './intern-addresses.ts';
import { addKnown, removeKnown } from './known.ts';
import { type PatternsQuery, readPatterns } from './patterns/read-patterns.ts';
import { statement } from './series/series-sql.ts';

export interface ChangeHistory {
  add(change: NewChange): Promise<Change>;
  /** Puts what was known of a change in the place of what stood there; of a change that is not there nothing. */
  setKnown(id: number, known: KnownThen): Promise<void>;
  /** The newest first. */
  page(query: ChangesQuery): Promise<ChangesPage>;
  find(id: number): Promise<ChangeDetail | null>;
  facets(): Promise<Facets>;
  /** See readPatterns(). */
  patterns(query: PatternsQuery): Promise<Result<Patterns>>;
  last(): Promise<Change | null>;
}

/** The change that was inserted last, in the transaction that inserts it. */
const newestId = sql<number>`(select max(id) from changes)`;

export const createChangeHistory = (
  database: Database,
  queries: HistoryQueries,
  clock: Clock,
): ChangeHistory => ({
  add: async ({ evidence, known, ...change }) => {
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
          places: null,
        })
        .returning('id'),
      ...addAddresses(queries, change),
      ...(known === null ? [] : addKnown(queries, newestId, known)),
      // Together: after a power cut the change must not be seen, and told, a second time.
      currentAddressesUpsert(queries, change.family, {
        addresses: change.after,
        since: identitySince(change),
        confirmedAt: change.confirmedAt,
      }),
    ]);
    return { ...change, known, id: Number(inserted?.rows[0]?.['id']) };
  },
  setKnown: async (id, known) => {
    const [read] = await database.transaction([
      statement('select 1 as found from changes where id = ?', id),
    ]);
    if (read?.rows.length !== 1) return;
    await inTransaction(database, [...removeKnown(queries, id), ...addKnown(queries, id, known)]);
  },
  page: (query) => readChangesPage(database, queries, query),
  find: (id) => readChangeDetail(database, queries, id),
  facets: () => readFacets(database),
  patterns: (query) => readPatterns(database, clock, query),
  last: async () => {
    const [read] = await database.transaction([
      statement(`select ${changeColumns} from changes order by confirmed_at desc, id desc limit 1`),
    ]);
    const [change] = await changesOf(queries, read?.rows ?? []);
    return change ?? null;
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
        change_id: newestId,
        side,
        position,
        address_id: addressId(address),
      })),
    ),
  ];
}

/** A rotated suffix leaves the prefix ours, for as long as it was. */
const identitySince = ({
  kind,
  firstSeenAt,
  heldMs,
}: Pick<NewChange, 'kind' | 'firstSeenAt' | 'heldMs'>): number =>
  kind === 'within-prefix' ? firstSeenAt - (heldMs ?? 0) : firstSeenAt;
