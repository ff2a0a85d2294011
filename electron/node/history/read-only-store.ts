import { fail, ok, type Result } from '../../../shared/result.ts';
import { DatabaseError } from './database-error.ts';
import type { DurableStoreOptions } from './durable-store.ts';
import type { HistoryStore } from './history-store.ts';
import { recover, type Recovered } from './recover.ts';

/** A running program may take a snapshot in between, and then files that were listed are gone. */
const mostAttempts = 5;

/** The history as of this moment, beside whoever writes it. Nothing in the folder is touched. */
export function openReadOnlyStore(options: DurableStoreOptions): Result<HistoryStore> {
  let recovered: Result<Recovered> = fail('');
  for (let attempt = 0; attempt < mostAttempts && !recovered.ok; attempt += 1) {
    try {
      recovered = recover(options);
    } catch (error) {
      recovered = fail(`The history in ${options.folder} cannot be read: ${String(error)}.`);
    }
  }
  if (!recovered.ok) return recovered;
  const { engine, sequence, origin, segments } = recovered.value;
  const refused = new DatabaseError('storage', 'The history is open for reading only.');
  const journalBytes = segments.reduce((sum, { bytes }) => sum + bytes, 0);
  return ok({
    warnings: [],
    isDegraded: () => false,
    journalBytes: () => journalBytes,
    journalEntries: () => 0,
    commit: (transactions, acknowledge) => {
      engine.begin();
      const outcomes = transactions.map((statements) => {
        const attempted = engine.attempt(statements);
        if (!attempted.ok) return attempted;
        return attempted.value.entry === null ? ok(attempted.value.rows) : fail(refused);
      });
      engine.rollback();
      acknowledge(outcomes);
    },
    health: () => ({
      state: 'ok',
      reason: null,
      dataBytes: engine.dataBytes(),
      journalBytes,
      snapshotAt: origin.at,
      snapshotProblem: null,
      encrypted: options.key !== null,
    }),
    sequence: () => sequence,
    inOwnForm: (database) => database,
    rotate: () => null,
    snapshotDone: () => {},
    close: engine.close,
  });
}
