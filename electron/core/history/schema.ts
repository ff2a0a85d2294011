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
  /** The ids of the places its addresses were said to be at, blanks between them; null when nothing was looked up. */
  readonly places: string | null;
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

/** Where addresses were said to be. Each combination stands here once; no two of them are the same, nulls included. */
interface PlacesTable {
  readonly id: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** That something was looked up when it changed, with what was known beside its addresses. */
interface KnownChangesTable {
  readonly change_id: number;
  /** `none`, `carrier-grade` or `double`; null when no router was heard. */
  readonly nat_kind: string | null;
  readonly router_address: string | null;
  readonly tunnel_interface: string | null;
}

/** What was known of an address after a change, then. */
interface ChangeInsightsTable {
  readonly change_id: number;
  /** Zero-based. */
  readonly position: number;
  readonly address_id: number;
  readonly place_id: number | null;
  readonly asn: number | null;
  readonly organisation: string | null;
  readonly network_kind: string | null;
  readonly reverse_name: string | null;
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
  readonly places: PlacesTable;
  readonly known_changes: KnownChangesTable;
  readonly change_insights: ChangeInsightsTable;
  readonly current_addresses: CurrentAddressesTable;
  readonly source_statistics: SourceStatisticsTable;
}
