import type { AuditEntry, AuditVerdict, Caller } from '../../../shared/domain/audit.ts';
import { type HistoryQueries, inTransaction } from '../history/connection.ts';
import type { Clock, Database } from '../ports.ts';
import { type ChainEnd, emptyChain, hashOf } from './audit-chain.ts';
import { auditEntryOf } from './audit-rows.ts';
import { blot } from './blot.ts';
import { cleanText } from './clean-text.ts';
import { verifyAuditLog } from './verify-audit-log.ts';

export interface NewAuditEntry {
  readonly caller: Caller;
  /** The contract's name, or a dotted name of the same kind. */
  readonly what: string;
  /** Empty where there is but one. A secret's name here blots `before` and `after` out. */
  readonly subject: string;
  /** Any JSON value; undefined where there was nothing. Secrets are blotted out. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Who did what, append-only and hash-chained (audit-chain.ts). */
export interface AuditLog {
  /** Returns when the entry is on the disk; throws the DatabaseError when it is not. */
  append(entry: NewAuditEntry): Promise<AuditEntry>;
  /** The newest first. @param page zero-based */
  page(query: {
    readonly page: number;
    readonly pageSize: number;
  }): Promise<{ readonly items: AuditEntry[]; readonly total: number }>;
  verify(): Promise<AuditVerdict>;
}

export function createAuditLog(
  database: Database,
  queries: HistoryQueries,
  clock: Clock,
): AuditLog {
  // Each entry needs the one before it. Nobody else writes: a data folder has one writer.
  let last: Promise<unknown> = Promise.resolve();

  /** Read anew each time: whether a transaction that failed has written is for the database to say. */
  const end = async (): Promise<ChainEnd> =>
    (await queries
      .selectFrom('audit_log')
      .select(['sequence', 'hash'])
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? emptyChain;

  const append = async (given: NewAuditEntry): Promise<AuditEntry> => {
    const { sequence, hash: previousHash } = await end();
    const content = {
      sequence: sequence + 1,
      at: clock.now(),
      who: cleanText(given.caller.who),
      origin: cleanText(given.caller.origin),
      what: cleanText(given.what),
      subject: cleanText(given.subject),
      before: blot(given.before, given.subject),
      after: blot(given.after, given.subject),
      previousHash,
    };
    const hash = hashOf(content);
    const { previousHash: previous_hash, ...columns } = content;
    await queries
      .insertInto('audit_log')
      .values({ ...columns, previous_hash, hash })
      .execute();
    return { ...content, hash };
  };

  return {
    append: (entry) => {
      const turn = last.then(() => append(entry));
      last = turn.catch(() => undefined);
      return turn;
    },
    page: async ({ page, pageSize }) => {
      const [found, counted] = await inTransaction(database, [
        queries
          .selectFrom('audit_log')
          .selectAll()
          .orderBy('sequence', 'desc')
          .limit(pageSize)
          .offset(page * pageSize),
        queries.selectFrom('audit_log').select(({ fn }) => fn.countAll<number>().as('total')),
      ]);
      return {
        // A row that is no entry is for verify() to tell.
        items: (found?.rows ?? []).flatMap((row) => auditEntryOf(row) ?? []),
        total: Number(counted?.rows[0]?.['total'] ?? 0),
      };
    },
    verify: () => verifyAuditLog(database),
  };
}
