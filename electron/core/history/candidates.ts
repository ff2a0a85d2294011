import type { Family } from '../../../shared/domain/family.ts';
import type { Clock, Database } from '../ports.ts';
import { type HistoryQueries, inTransaction } from './connection.ts';
import { addressId, internAddresses, nextId } from './intern-addresses.ts';

type Outcome = 'confirmed' | 'dismissed';

export interface CandidateHistory {
  /** One that still waits, as after a power cut, is dismissed by it. */
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
        ...internAddresses(queries, [{ family, address }]),
        queries.insertInto('candidates').values({
          id: nextId('candidates'),
          family,
          address_id: addressId(address),
          first_seen_at: firstSeenAt,
          ended_at: null,
          outcome: null,
        }),
      ]);
    },
    end: async (family, outcome) => {
      await ending(family, outcome).execute();
    },
  };
}
