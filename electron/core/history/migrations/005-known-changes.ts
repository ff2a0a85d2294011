import type { Migration } from './migration.ts';

/**
 * What was known of the addresses when they changed. Places stand here once each: a line moves between a handful of
 * them, and a small number groups three times as fast as the names do.
 */
export const knownChanges: Migration = {
  version: 5,
  statements: [
    `create table places (
      id integer primary key,
      country text,
      city text,
      latitude double precision,
      longitude double precision
    )`,
    'create index places_country on places (country)',

    `create table known_changes (
      change_id integer primary key references changes (id),
      nat_kind text,
      router_address text,
      tunnel_interface text
    )`,

    `create table change_insights (
      change_id integer not null references changes (id),
      position integer not null,
      address_id integer not null references addresses (id),
      place_id integer references places (id),
      asn bigint,
      organisation text,
      network_kind text,
      reverse_name text,
      primary key (change_id, position)
    )`,
    'create index change_insights_address_id on change_insights (address_id)',
    // The filters by provider and country, and the counts beside them, come from these alone.
    'create index change_insights_asn on change_insights (asn, change_id, position)',
    'create index change_insights_place_id on change_insights (place_id, change_id, position)',

    // The ids of its places with blanks between them: what changes have in common is read from one index.
    'alter table changes add column places text',
    `create index changes_moves on changes (confirmed_at, id, family, held_ms, places, kind)
      where kind <> 'within-prefix'`,
  ],
};
