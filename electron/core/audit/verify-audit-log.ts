import type { AuditVerdict } from '../../../shared/domain/audit.ts';
import { connect, inTransaction } from '../history/connection.ts';
import type { Database } from '../ports.ts';
import { breakIn, type ChainEnd, emptyChain } from './audit-chain.ts';
import { auditEntryOf } from './audit-rows.ts';

/**
 * Entries of one slice: each asks the database anew, so that others get their turn. 8 of the longest that blot.ts
 * lets pass took 2 to 4 ms on a busy machine, of the 5 ms that the main thread may be held.
 */
const sliceEntries = 8;

/** Follows the whole chain as it is at the beginning; what is appended meanwhile is not its matter. */
export async function verifyAuditLog(database: Database): Promise<AuditVerdict> {
  const queries = connect(database);
  const [counted, newest] = await inTransaction(database, [
    queries.selectFrom('audit_log').select(({ fn }) => fn.countAll<number>().as('entries')),
    queries.selectFrom('audit_log').selectAll().orderBy('sequence', 'desc').limit(1),
  ]);
  const entries = Number(counted?.rows[0]?.['entries'] ?? 0);
  const head = newest?.rows[0];
  const verdict = { entries, head: String(head?.['hash'] ?? emptyChain.hash) };

  let end: ChainEnd = emptyChain;
  let seen = 0;
  while (seen < entries) {
    const all = queries.selectFrom('audit_log').selectAll().orderBy('sequence').limit(sliceEntries);
    // The first slice has no lower bound: an entry 0 or -1 was put in as well.
    const [slice] = await inTransaction(database, [
      seen === 0 ? all : all.where('sequence', '>', end.sequence),
    ]);
    const rows = slice?.rows.slice(0, entries - seen) ?? [];
    if (rows.length === 0) break;
    for (const row of rows) {
      const entry = auditEntryOf(row);
      const why = entry === null ? notAnEntry : breakIn(end, entry);
      if (entry === null || why !== null) {
        const sequence = Math.trunc(Number(row['sequence'])) || 0;
        return { ...verdict, broken: { sequence, why: why ?? notAnEntry } };
      }
      end = entry;
      seen += 1;
    }
  }
  if (seen === entries) return { ...verdict, broken: null };
  const why = `${entries - seen} of ${entries} rows stand outside the sequence: they were put in.`;
  return { ...verdict, broken: { sequence: end.sequence, why } };
}

const notAnEntry = 'It is not an entry: a column holds what this program never writes.';
