import { observationErrorCodes } from '../../../../shared/domain/observation.ts';
import type { OutageEvidence } from '../../../../shared/domain/link.ts';
import type { Database, SqlStatement } from '../../ports.ts';
import { numberOf, type SqlRow, statement } from '../series/series-sql.ts';
import type { DownSpan } from './down-spans.ts';

const nothing: OutageEvidence = { asked: 0, answered: 0, operators: [], errors: [] };

/** What the sources said in each of the spans, as far as it is still kept: only the last days. */
export async function readEvidence(
  database: Database,
  spans: readonly DownSpan[],
): Promise<readonly OutageEvidence[]> {
  const [oldest] = await database.transaction([
    statement('select min(at) as at from observations'),
  ]);
  const keptFrom = oldest?.rows[0]?.['at'] ?? null;
  if (keptFrom === null) return spans.map(() => nothing);
  const isKept = ({ endedAt }: DownSpan): boolean => endedAt === null || endedAt > Number(keptFrom);
  const kept = spans.filter(isKept);
  const found = kept.length === 0 ? [] : await database.transaction(kept.map(selectAsked));
  return spans.map((span) => evidenceOf(found[kept.indexOf(span)]?.rows ?? []));
}

/** What was not asked, or not to its end, says nothing. The answer that ended it is of the time behind it. */
const selectAsked = ({ startedAt, endedAt }: DownSpan): SqlStatement =>
  statement(
    `select operator, error_code, count(*) as asked from observations
      where at >= ? and at < ? and coalesce(error_code, '') not in ('cancelled', 'suspended', 'unavailable')
      group by operator, error_code order by operator, error_code`,
    startedAt,
    endedAt ?? Number.MAX_SAFE_INTEGER,
  );

function evidenceOf(rows: readonly SqlRow[]): OutageEvidence {
  if (rows.length === 0) return nothing;
  const sum = (some: readonly SqlRow[]): number =>
    some.reduce((total, row) => total + numberOf(row, 'asked'), 0);
  return {
    asked: sum(rows),
    answered: sum(rows.filter((row) => (row['error_code'] ?? null) === null)),
    operators: [...new Set(rows.map(({ operator }) => String(operator)))],
    errors: observationErrorCodes
      .map((code) => ({ code, count: sum(rows.filter((row) => row['error_code'] === code)) }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count),
  };
}
