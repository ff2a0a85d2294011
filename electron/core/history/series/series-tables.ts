// The tables of migration 003. Moments are UTC milliseconds, truth is 0 or 1, latencies whole microseconds: whole
// numbers add up to the same sum in whatever order they come.

interface SeriesTable {
  readonly id: number;
  /** `link` or `check`. */
  readonly kind: string;
  readonly name: string;
}

/** Kept for ever. In one series the order is by `at`, then by `id`, which grows as they are written. */
interface TransitionsTable {
  readonly id: number;
  readonly series_id: number;
  readonly at: number;
  /** One of shared/domain/series.ts. */
  readonly state: string;
  readonly blame: string | null;
  readonly detail: string | null;
}

interface ReadingsTable {
  /** Grows as they are written, also over those that retention took: what is new is found by it. */
  readonly id: number;
  readonly series_id: number;
  readonly at: number;
  readonly latency_us: number | null;
  readonly ok: number;
}

/** Without a row a span is unknown and has no readings. The times of a row are as long as its width. */
interface RollupsTable {
  readonly series_id: number;
  /** A minute, an hour or a day, in UTC. */
  readonly width_ms: number;
  readonly start_at: number;
  readonly up_ms: number;
  readonly degraded_ms: number;
  readonly down_ms: number;
  readonly maintenance_ms: number;
  readonly unknown_ms: number;
  /** Of the readings with a latency. */
  readonly count: number;
  readonly min_us: number | null;
  readonly max_us: number | null;
  readonly sum_us: number;
  /** As latency-histogram.ts writes it. */
  readonly histogram: string;
}

/** One row. */
interface RollupProgressTable {
  readonly id: number;
  /** Every whole minute before it is rolled up, of every series. */
  readonly rolled_to: number;
  /** The last transition and the last reading that the roll-ups know of. */
  readonly transition_id: number;
  readonly reading_id: number;
  /** What retention has left: all of it from here on, nothing before. */
  readonly readings_from: number;
  readonly minutes_from: number;
  readonly hours_from: number;
}

/** The times in which the program watched a series; `ended_at` is null while it does, and after a crash. */
interface RunsTable {
  readonly id: number;
  readonly started_at: number;
  readonly seen_at: number;
  readonly ended_at: number | null;
}

export interface SeriesTables {
  readonly series: SeriesTable;
  readonly transitions: TransitionsTable;
  readonly readings: ReadingsTable;
  readonly rollups: RollupsTable;
  readonly rollup_progress: RollupProgressTable;
  readonly runs: RunsTable;
}
