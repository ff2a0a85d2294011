import type { Migration } from './migration.ts';

/**
 * Version 1 wrote a change's addresses into one column, ` a b `: one row each, without a function that only one
 * engine has. `replace(rest, ' ', '')` is the set of all characters but the blank, so `ltrim` with it takes the
 * first address off.
 */
const split = `with recursive lists (change_id, family, side, list) as (
    select id, family, 'before', before_addresses from changes
    union all
    select id, family, 'after', after_addresses from changes
  ), split (change_id, family, side, position, address, rest) as (
    select change_id, family, side, -1, '', trim(list) from lists
    union all
    select change_id, family, side, position + 1,
      substr(rest, 1, length(rest) - length(ltrim(rest, replace(rest, ' ', '')))),
      ltrim(ltrim(rest, replace(rest, ' ', '')))
    from split where rest <> ''
  )`;

/** Each address is written once, with a number, and found again by an index. */
export const internedAddresses: Migration = {
  version: 2,
  statements: [
    `create table addresses (
      id integer primary key,
      family text not null,
      address text not null unique
    )`,
    `insert into addresses (id, family, address)
      ${split}
      select row_number() over (order by address), min(family), address from (
        select family, address from split where position >= 0
        union all
        select family, address from candidates
        union all
        select family, address from observations where address is not null
      ) as seen
      group by address`,

    `create table change_addresses (
      change_id integer not null references changes (id),
      side text not null,
      position integer not null,
      address_id integer not null references addresses (id),
      primary key (change_id, side, position)
    )`,
    `insert into change_addresses (change_id, side, position, address_id)
      ${split}
      select change_id, side, position, addresses.id
      from split join addresses on addresses.address = split.address
      where position >= 0
      order by change_id, side, position`,
    'create index change_addresses_address_id on change_addresses (address_id, change_id)',
    'alter table changes drop column before_addresses',
    'alter table changes drop column after_addresses',
    // The pages of the history, of both families and of one, come from the index alone.
    'drop index changes_confirmed_at',
    'create index changes_confirmed_at on changes (confirmed_at, id)',
    'create index changes_family_confirmed_at on changes (family, confirmed_at, id)',

    `create table new_candidates (
      id integer primary key,
      family text not null,
      address_id integer not null references addresses (id),
      first_seen_at bigint not null,
      ended_at bigint,
      outcome text
    )`,
    `insert into new_candidates (id, family, address_id, first_seen_at, ended_at, outcome)
      select candidates.id, candidates.family, addresses.id, first_seen_at, ended_at, outcome
      from candidates join addresses on addresses.address = candidates.address
      order by candidates.id`,
    'drop table candidates',
    'alter table new_candidates rename to candidates',
    'create index candidates_address_id on candidates (address_id)',

    // A source gives one answer at a time, so that this is a key; it also finds what is too old to be kept.
    `create table new_observations (
      at bigint not null,
      source_id text not null,
      family text not null,
      operator text not null,
      method text not null,
      elapsed_ms double precision not null,
      address_id integer references addresses (id),
      error_code text,
      error_detail text,
      primary key (at, source_id, family)
    )`,
    `insert into new_observations
      (at, source_id, family, operator, method, elapsed_ms, address_id, error_code, error_detail)
      select at, source_id, observations.family, operator, method, elapsed_ms, addresses.id, error_code, error_detail
      from observations left join addresses on addresses.address = observations.address
      where true
      order by at, source_id
      on conflict do nothing`,
    'drop table observations',
    'alter table new_observations rename to observations',
    'create index observations_address_id on observations (address_id)',

    // The blanks around it helped to search, which the table above does now.
    'update current_addresses set addresses = trim(addresses)',
  ],
};
