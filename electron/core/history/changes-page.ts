import { type QueryCreator, sql } from 'kysely';
import type { Change } from '../../../shared/domain/change.ts';
import type { Family } from '../../../shared/domain/family.ts';
import { changeOf, withAddresses } from './change-row.ts';
import type { HistoryQueries } from './connection.ts';
import type { Tables } from './schema.ts';

export interface ChangesQuery {
  /** Part of an address; empty finds all. */
  readonly text: string;
  readonly family: Family | null;
  /** Zero-based. */
  readonly page: number;
  readonly pageSize: number;
}

/** The changes with an address that holds the text: gathered once, for the page and for the count. */
type Found = { readonly found: { readonly id: number } };
type FoundQueries = QueryCreator<Tables & Found>;

export interface ChangesPage {
  readonly items: Change[];
  readonly total: number;
}

/**
 * The newest first, and how many there are on all pages. Of 100,000 changes with as many addresses it takes 5 ms
 * without a text, 40 ms with one that few addresses hold, 0.3 s with one that nearly all do.
 */
export async function readChangesPage(
  queries: HistoryQueries,
  query: ChangesQuery,
): Promise<ChangesPage> {
  const { family, page, pageSize } = query;
  const part = query.text.trim();
  const inner: FoundQueries = queries.withTables<Found>();
  const outer = part === '' ? inner : withFound(inner, part);

  const matching = () => {
    let changes = inner.selectFrom('changes');
    if (family !== null) changes = changes.where('family', '=', family);
    // The plus keeps SQLite on the index by time: to fetch and sort each found row takes twice as long.
    return part === ''
      ? changes
      : changes.where(sql<boolean>`+changes.id in (select id from found)`);
  };
  const rows = await outer
    .selectFrom(
      // Beside the page and not in its rows: a page may have none.
      matching()
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .as('counted'),
    )
    .leftJoin(
      matching()
        .selectAll('changes')
        .orderBy('confirmed_at', 'desc')
        .orderBy('id', 'desc')
        .limit(pageSize)
        .offset(page * pageSize)
        .as('changes'),
      (join) => join.onTrue(),
    )
    .selectAll()
    .select(withAddresses)
    .orderBy('confirmed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return {
    items: rows.flatMap((row) => (row.id === null ? [] : [changeOf(row)])),
    total: rows[0]?.total ?? 0,
  };
}

const withFound = (queries: FoundQueries, part: string): FoundQueries =>
  queries.with(
    (cte) => cte('found').materialized(),
    (db) =>
      db
        .selectFrom('change_addresses')
        .where('address_id', 'in', ({ selectFrom }) =>
          selectFrom('addresses')
            .where(sql<boolean>`address like ${likePattern(part)} escape '!'`)
            .select('id'),
        )
        .select('change_id as id'),
  );

/** NUL is in no address, but it ends a pattern. */
const likePattern = (part: string): string =>
  part.includes('\0') ? '' : `%${part.toLowerCase().replaceAll(/[!%_]/g, '!$&')}%`;
