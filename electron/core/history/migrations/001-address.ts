import type { Migration } from './migration.ts';

export const address: Migration = {
  version: 1,
  statements: [
    `create table observations (
      source_id text not null,
      operator text not null,
      method text not null,
      family text not null,
      at bigint not null,
      elapsed_ms double precision not null,
      address text,
      error_code text,
      error_detail text
    )`,
    `create table changes (
      id integer primary key,
      family text not null,
      kind text not null,
      before_addresses text not null,
      after_addresses text not null,
      first_seen_at bigint not null,
      confirmed_at bigint not null,
      held_ms bigint,
      told integer not null,
      evidence text not null
    )`,
    'create index changes_confirmed_at on changes (confirmed_at)',
    `create table candidates (
      id integer primary key,
      family text not null,
      address text not null,
      first_seen_at bigint not null,
      ended_at bigint,
      outcome text
    )`,
    'create table source_statistics (source_id text primary key, statistics text not null)',
    `create table current_addresses (
      family text primary key,
      addresses text not null,
      since bigint not null,
      confirmed_at bigint not null
    )`,
  ],
};
