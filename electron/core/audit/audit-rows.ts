import { type AuditEntry, auditEntrySchema } from '../../../shared/domain/audit.ts';
import type { SqlRows, SqlValue } from '../ports.ts';

/** A row of audit_log; null when somebody has put into it what no program of ours writes, such as a blob. */
export function auditEntryOf(row: SqlRows['rows'][number]): AuditEntry | null {
  const parsed = auditEntrySchema.safeParse({
    ...row,
    sequence: numberOf(row['sequence']),
    at: numberOf(row['at']),
    previousHash: row['previous_hash'],
  });
  return parsed.success ? parsed.data : null;
}

/** Some engines give a bigint column as text or as a BigInt. */
const numberOf = (value: SqlValue | undefined): unknown =>
  typeof value === 'bigint' || typeof value === 'string' ? Number(value) : value;
