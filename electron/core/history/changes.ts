import { type Selectable, sql } from 'kysely';
import * as z from 'zod';
import {
  type Change,
  type ChangeDetail,
  changeSchema,
  type NewChange,
} from '../../../shared/domain/change.ts';
import type { Family } from '../../../shared/domain/family.ts';
import { observationSchema } from '../../../shared/domain/observation.ts';
import { addressesOf, addressesText } from './addresses-text.ts';
import { type HistoryQueries, inTransaction } from './connection.ts';
import { currentAddressesUpsert } from './current-addresses.ts';
import type { Database } from '../ports.ts';
import type { SavePolicy } from './save-policy.ts';
import type { ChangesTable } from './schema.ts';

interface ChangesQuery {
  /** Part of an address; empty finds all. */
  readonly text: string;
  readonly family: Family | null;
  /** Zero-based. */
  readonly page: number;
  readonly pageSize: number;
}

export interface ChangeHistory {
  /** Returns when the change is on the disk. */
  add(change: NewChange): Promise<Change>;
  /** The newest first. */
  page(query: ChangesQuery): Promise<{ readonly items: Change[]; readonly total: number }>;
  find(id: number): Promise<ChangeDetail | null>;
  last(): Promise<Change | null>;
}

const evidenceSchema = z.array(observationSchema);

export function createChangeHistory(
  database: Database,
  queries: HistoryQueries,
  policy: SavePolicy,
): ChangeHistory {
  const matching = ({ text, family }: Pick<ChangesQuery, 'text' | 'family'>) => {
    let query = queries.selectFrom('changes');
    if (family !== null) query = query.where('family', '=', family);
    const part = text.trim();
    if (part === '') return query;
    const pattern = likePattern(part);
    return query.where(
      sql<boolean>`(before_addresses like ${pattern} escape '!' or after_addresses like ${pattern} escape '!')`,
    );
  };

  return {
    add: async ({ evidence, ...change }) => {
      const [inserted] = await inTransaction(database, [
        queries
          .insertInto('changes')
          .values({
            // Not the engine's own counting, which every engine spells differently; there is one writer only.
            id: sql<number>`(select coalesce(max(id), 0) + 1 from changes)`,
            family: change.family,
            kind: change.kind,
            before_addresses: addressesText(change.before),
            after_addresses: addressesText(change.after),
            first_seen_at: change.firstSeenAt,
            confirmed_at: change.confirmedAt,
            held_ms: change.heldMs,
            told: change.told ? 1 : 0,
            evidence: JSON.stringify(evidence),
          })
          .returning('id'),
        // Together: after a power cut the change must not be seen, and told, a second time.
        currentAddressesUpsert(queries, change.family, {
          addresses: change.after,
          since: identitySince(change),
          confirmedAt: change.confirmedAt,
        }),
      ]);
      await policy.now();
      return { ...change, id: Number(inserted?.rows[0]?.['id']) };
    },
    page: async (query) => {
      const [rows, counted] = await inTransaction(database, [
        matching(query)
          .selectAll()
          .orderBy('confirmed_at', 'desc')
          .orderBy('id', 'desc')
          .limit(query.pageSize)
          .offset(query.page * query.pageSize),
        matching(query).select(({ fn }) => fn.countAll<number>().as('total')),
      ]);
      const found = (rows?.rows ?? []) as unknown as readonly Selectable<ChangesTable>[];
      return { items: found.map(changeOf), total: Number(counted?.rows[0]?.['total'] ?? 0) };
    },
    find: async (id) => {
      const row = await queries
        .selectFrom('changes')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return null;
      return { ...changeOf(row), evidence: evidenceSchema.parse(JSON.parse(row.evidence)) };
    },
    last: async () => {
      const row = await queries
        .selectFrom('changes')
        .selectAll()
        .orderBy('confirmed_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : changeOf(row);
    },
  };
}

/** A blank and NUL are in no address, but the one parts them in their column and the other ends a pattern. */
const likePattern = (part: string): string =>
  /[ \0]/.test(part) ? '' : `%${part.toLowerCase().replaceAll(/[!%_]/g, '!$&')}%`;

/** A rotated suffix leaves the prefix ours, for as long as it was. */
const identitySince = ({ kind, firstSeenAt, heldMs }: Omit<NewChange, 'evidence'>): number =>
  kind === 'within-prefix' ? firstSeenAt - (heldMs ?? 0) : firstSeenAt;

const changeOf = (row: Selectable<ChangesTable>): Change =>
  changeSchema.parse({
    id: row.id,
    family: row.family,
    kind: row.kind,
    before: addressesOf(row.before_addresses),
    after: addressesOf(row.after_addresses),
    firstSeenAt: row.first_seen_at,
    confirmedAt: row.confirmed_at,
    heldMs: row.held_ms,
    told: row.told === 1,
  });
