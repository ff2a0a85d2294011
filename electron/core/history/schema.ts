// The tables as the newest migration leaves them. Moments are UTC milliseconds, truth is 0 or 1, addresses are
// as addresses-text.ts writes them.

interface ObservationsTable {
  readonly source_id: string;
  readonly operator: string;
  readonly method: string;
  readonly family: string;
  readonly at: number;
  readonly elapsed_ms: number;
  /** Null where `error_code` is not. */
  readonly address: string | null;
  readonly error_code: string | null;
  readonly error_detail: string | null;
}

interface CandidatesTable {
  readonly id: number;
  readonly family: string;
  readonly address: string;
  readonly first_seen_at: number;
  /** Null while it waits. */
  readonly ended_at: number | null;
  /** `confirmed` or `dismissed`. */
  readonly outcome: string | null;
}

export interface ChangesTable {
  readonly id: number;
  readonly family: string;
  readonly kind: string;
  readonly before_addresses: string;
  readonly after_addresses: string;
  readonly first_seen_at: number;
  readonly confirmed_at: number;
  readonly held_ms: number | null;
  readonly told: number;
  /** JSON: the observations that confirmed it. */
  readonly evidence: string;
}

/** What is ours now, one row a family. */
interface CurrentAddressesTable {
  readonly family: string;
  readonly addresses: string;
  readonly since: number;
  readonly confirmed_at: number;
}

interface SourceStatisticsTable {
  readonly source_id: string;
  /** JSON. */
  readonly statistics: string;
}

export interface Tables {
  readonly schema_version: { readonly version: number };
  readonly observations: ObservationsTable;
  readonly candidates: CandidatesTable;
  readonly changes: ChangesTable;
  readonly current_addresses: CurrentAddressesTable;
  readonly source_statistics: SourceStatisticsTable;
}
