import type { Migration } from './migration.ts';

/** What is kept over time of the link and of each check; core/history/series/ says how they hang together. */
export const series: Migration = {
  version: 3,
  statements: [
    `create table series (
      id integer primary key,
      kind text not null,
      name text not null,
      unique (kind, name)
    )`,
    `create table transitions (
      id integer primary key,
      series_id integer not null references series (id),
      at bigint not null,
      state text not null,
      blame text,
      detail text
    )`,
    'create index transitions_series_id_at on transitions (series_id, at, id)',
    `create table readings (
      id integer primary key,
      series_id integer not null references series (id),
      at bigint not null,
      latency_us bigint,
      ok integer not null
    )`,
    'create index readings_series_id_at on readings (series_id, at)',
    `create table rollups (
      series_id integer not null references series (id),
      width_ms bigint not null,
      start_at bigint not null,
      up_ms bigint not null,
      degraded_ms bigint not null,
      down_ms bigint not null,
      maintenance_ms bigint not null,
      unknown_ms bigint not null,
      count bigint not null,
      min_us bigint,
      max_us bigint,
      sum_us bigint not null,
      histogram text not null,
      primary key (series_id, width_ms, start_at)
    )`,
    `create table rollup_progress (
      id integer primary key,
      rolled_to bigint not null,
      transition_id integer not null,
      reading_id integer not null,
      readings_from bigint not null,
      minutes_from bigint not null,
      hours_from bigint not null
    )`,
    'insert into rollup_progress values (1, 0, 0, 0, 0, 0, 0)',
    `create table runs (
      id integer primary key,
      started_at bigint not null,
      seen_at bigint not null,
      ended_at bigint
    )`,
  ],
};
