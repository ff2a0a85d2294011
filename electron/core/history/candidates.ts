import { sql } from 'kysely';
import type { Family } from '../../../shared/domain/family.ts';
import type { Clock, Database } from '../ports.ts';
import { type HistoryQueries, inTransaction } from './connection.ts';
import type { SavePolicy } from './save-policy.ts';

type Outcome = 'confirmed' | 'dismissed';

export interface CandidateHistory {
  /** Returns when it is on the disk. One that still waits, as after a power cut, is dismissed by it. */
  begin(candidate: {
    readonly family: Family;
    readonly address: string;
    readonly firstSeenAt: number;
  }): Promise<void>;
  /** Ends the family's waiting candidate, if there is one. */
  end(family: Family, outcome: Outcome): Promise<void>;
}

export function createCandidateHistory(
  database: Database,
  queries: HistoryQueries,
  clock: Clock,
  policy: SavePolicy,
): CandidateHistory {
  const ending = (family: Family, outcome: Outcome) =>
    queries
      .updateTable('candidates')
      .set({ ended_at: clock.now(), outcome })
      .where('family', '=', family)
      .where('ended_at', 'is', null);

  return {
    begin: async ({ family, address, firstSeenAt }) => {
      await inTransaction(database, [
        ending(family, 'dismissed'),
        queries.insertInto('candidates').values({
          // Not the engine's own counting, which every engine spells differently; there is one writer only.
          id: sql<number>`(select coalesce(max(id), 0) + 1 from candidates)`,
          family,
          address,
          first_seen_at: firstSeenAt,
          ended_at: null,
          outcome: null,
        }),
      ]);
      await policy.now();
    },
    end: async (family, outcome) => {
      await ending(family, outcome).execute();
      await policy.eventually();
    },
  };
}
