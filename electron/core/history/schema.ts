// The tables as the newest migration leaves them. Moments are UTC milliseconds, truth is 0 or 1.

import type { ProductTables } from './product-tables.ts';
import type { SeriesTables } from './series/series-tables.ts';

/** Every address the history names; none is ever taken out. */
interface AddressesTable {
  readonly id: number;
  readonly family: string;
  readonly address: string;
}

interface ObservationsTable {
  readonly at: number;
  readonly source_id: string;
  readonly family: string;
  readonly operator: string;
  readonly method: string;
  readonly elapsed_ms: number;
  /** Null where `error_code` is not. */
  readonly address_id: number | null;
  readonly error_code: string | null;
  readonly error_detail: string | null;
}

interface CandidatesTable {
  readonly id: number;
  readonly family: string;
  readonly address_id: number;
  readonly first_seen_at: number;
  /** Null while it waits. */
  readonly ended_at: number | null;
  /** `confirmed` or `dismissed`. */
  readonly outcome: string | null;
}

interface ChangesTable {
  readonly id: number;
  readonly family: string;
  readonly kind: string;
  readonly first_seen_at: number;
  readonly confirmed_at: number;
  readonly held_ms: number | null;
  readonly told: number;
  /** JSON: the observations that confirmed it. */
  readonly evidence: string;
}

/** The address, or the members of the egress set, on each side of a change. */
interface ChangeAddressesTable {
  readonly change_id: number;
  /** `before` or `after`. */
  readonly side: string;
  /** Zero-based. */
  readonly position: number;
  readonly address_id: number;
}

/** What is ours now, one row a family. */
interface CurrentAddressesTable {
  readonly family: string;
  /** As addresses-text.ts writes them: always read and written whole. */
  readonly addresses: string;
  readonly since: number;
  readonly confirmed_at: number;
}

interface SourceStatisticsTable {
  readonly source_id: string;
  /** JSON. */
  readonly statistics: string;
}

export interface Tables extends ProductTables, SeriesTables {
  readonly schema_version: { readonly version: number };
  readonly addresses: AddressesTable;
  readonly observations: ObservationsTable;
  readonly candidates: CandidatesTable;
  readonly changes: ChangesTable;
  readonly change_addresses: ChangeAddressesTable;
  readonly current_addresses: CurrentAddressesTable;
  readonly source_statistics: SourceStatisticsTable;
}
