import * as z from 'zod';
import type { ChangeDetail } from '../../../shared/domain/change.ts';
import { observationSchema } from '../../../shared/domain/observation.ts';
import type { Database, SqlStatement } from '../ports.ts';
import { changeColumns, changesOf } from './change-row.ts';
import type { HistoryQueries } from './connection.ts';
import { type SqlRow, statement } from './series/series-sql.ts';

const evidenceSchema = z.array(observationSchema);

/** A change with its evidence and its neighbours; null when there is none under this number. */
export async function readChangeDetail(
  database: Database,
  queries: HistoryQueries,
  id: number,
): Promise<ChangeDetail | null> {
  const [own, before, after] = await database.transaction([
    statement(`select ${changeColumns}, evidence from changes where id = ?`, id),
    selectBeside('<', 'desc', id),
    selectBeside('>', 'asc', id),
  ]);
  const rows: readonly SqlRow[] = [
    ...(own?.rows ?? []),
    ...(before?.rows ?? []),
    ...(after?.rows ?? []),
  ];
  const [change, ...beside] = await changesOf(queries, rows);
  if (change === undefined) return null;
  return {
    ...change,
    evidence: evidenceSchema.parse(JSON.parse(String(rows[0]?.['evidence']))),
    previous: before?.rows.length === 1 ? (beside[0] ?? null) : null,
    next: after?.rows.length === 1 ? (beside.at(-1) ?? null) : null,
  };
}

/** By time, as the pages have them: what an import brings lies where its moment is. */
const selectBeside = (side: '<' | '>', order: 'asc' | 'desc', id: number): SqlStatement =>
  statement(
    `select ${changeColumns} from changes join changes as here on here.family = changes.family
      where here.id = ? and (changes.confirmed_at, changes.id) ${side} (here.confirmed_at, here.id)
      order by changes.confirmed_at ${order}, changes.id ${order} limit 1`,
    id,
  );
