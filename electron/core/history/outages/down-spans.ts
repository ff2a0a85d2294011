// The spans in which the link was down, put together from its transitions: one down behind the other is one span.

import { blames, type Blame } from '../../../../shared/domain/link.ts';
import type { SeriesState } from '../../../../shared/domain/series.ts';
import type { Database, SqlStatement } from '../../ports.ts';
import { numberOf, numberOrNull, type SqlRow, stateOf, statement } from '../series/series-sql.ts';

export interface DownSpan {
  readonly startedAt: number;
  /** Null while it lasts. */
  readonly endedAt: number | null;
  /** What came behind it: `unknown` when nobody saw the end, null while it lasts. */
  readonly endedAs: SeriesState | null;
  readonly blame: Blame | null;
}

/** Read at a time. */
const rowsAtOnce = 200;

/**
 * The newest first.
 * @param before only spans that begin before it; UTC milliseconds
 * @param isEnough asked behind each span
 */
export async function readDownSpans(
  database: Database,
  before: number,
  isEnough: (spans: readonly DownSpan[]) => boolean,
): Promise<readonly DownSpan[]> {
  const spans: DownSpan[] = [];
  let open: SqlRow[] = [];
  let cursor = { at: before, id: 0 };
  const close = (): void => {
    if (open.length > 0) spans.push(spanOf(open));
    open = [];
  };
  while (true) {
    const [read] = await database.transaction([selectDowns(cursor)]);
    const rows = read?.rows ?? [];
    for (const row of rows) {
      if (open[0] !== undefined && open[0]['end_id'] !== row['end_id']) close();
      if (isEnough(spans)) return spans;
      open.push(row);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) break;
    cursor = { at: numberOf(last, 'at'), id: numberOf(last, 'id') };
  }
  close();
  return spans;
}

/** The newest first. */
const selectDowns = ({ at, id }: { readonly at: number; readonly id: number }): SqlStatement =>
  statement(
    `select downs.id, downs.at, downs.blame, ends.id as end_id, ends.at as end_at, ends.state as end_state
      from (
        select id, series_id, at, blame from transitions
        where series_id = (select id from series where kind = 'link' and name = 'link')
        and state = 'down' and (at, id) < (?, ?) order by at desc, id desc limit ${rowsAtOnce}
      ) as downs
      left join transitions as ends on ends.id = (
        select id from transitions where series_id = downs.series_id and state <> 'down'
        and (at, id) > (downs.at, downs.id) order by at, id limit 1)
      order by downs.at desc, downs.id desc`,
    at,
    id,
  );

/** @param rows of one span, the newest first */
function spanOf(rows: readonly SqlRow[]): DownSpan {
  const newest = rows[0] ?? {};
  const endedAt = numberOrNull(newest, 'end_at');
  // The later one knows better; a span may begin with nobody to blame yet.
  const blamed = rows.find(({ blame }) => (blame ?? null) !== null)?.['blame'];
  return {
    startedAt: numberOf(rows.at(-1) ?? {}, 'at'),
    endedAt,
    endedAs: endedAt === null ? null : stateOf(newest['end_state']),
    blame: blames.find((blame) => blame === blamed) ?? null,
  };
}
