import type { Migration } from './migration.ts';

/** What the rest of the product keeps. The columns are explained in product-tables.ts, the indexes here. */
export const productTables: Migration = {
  version: 4,
  statements: [
    `create table events (
      id integer primary key,
      kind text not null,
      severity text not null,
      subject text not null,
      thread_key text,
      at bigint not null,
      recorded_at bigint not null,
      data text not null
    )`,
    'create index events_at on events (at)',
    'create index events_kind_at on events (kind, at)',
    // What belongs together: an outage's end looks for its begin.
    'create index events_thread_key on events (thread_key, at)',

    `create table outbox (
      id integer primary key,
      lane text not null,
      channel text not null,
      target text not null,
      event_id integer references events (id),
      payload text not null,
      priority integer not null,
      coalesce_key text,
      nonce text not null unique,
      state text not null,
      state_at bigint not null,
      attempts integer not null,
      not_before bigint not null,
      expires_at bigint,
      created_at bigint not null,
      superseded_by integer references outbox (id),
      last_error text
    )`,
    // The next of a lane, what a newer message may replace in it, and how many wait.
    'create index outbox_lane on outbox (lane, state, priority desc, id)',
    // The few that wait, of all lanes, and those that are done for so long that they may go.
    'create index outbox_state on outbox (state, state_at)',
    'create index outbox_event_id on outbox (event_id)',
    'create index outbox_superseded_by on outbox (superseded_by)',

    `create table deliveries (
      id integer primary key,
      outbox_id integer references outbox (id) on delete set null,
      event_id integer references events (id) on delete set null,
      channel text not null,
      target text not null,
      thread_key text,
      external_id text,
      at bigint not null
    )`,
    'create index deliveries_at on deliveries (at)',
    // The message to edit or to answer: the last one of a thread in its place.
    'create index deliveries_thread_key on deliveries (channel, target, thread_key, at)',
    'create index deliveries_outbox_id on deliveries (outbox_id)',
    'create index deliveries_event_id on deliveries (event_id)',

    `create table audit_log (
      sequence integer primary key,
      at bigint not null,
      who text not null,
      origin text not null,
      what text not null,
      subject text not null,
      before text,
      after text,
      previous_hash text not null,
      hash text not null
    )`,
    'create index audit_log_at on audit_log (at)',

    `create table settings_history (
      id integer primary key,
      at bigint not null,
      who text not null,
      origin text not null,
      content text not null,
      changed text not null
    )`,

    `create table discord_commands (
      id integer primary key,
      at bigint not null,
      bot text not null,
      guild_id text,
      channel_id text not null,
      user_id text not null,
      command text not null,
      outcome text not null,
      elapsed_ms double precision not null,
      error_id text
    )`,
    'create index discord_commands_at on discord_commands (at)',
    'create index discord_commands_bot_at on discord_commands (bot, at)',
    'create index discord_commands_user_id_at on discord_commands (user_id, at)',
    // Somebody reads an error's id out.
    'create index discord_commands_error_id on discord_commands (error_id)',

    `create table speed_tests (
      id integer primary key,
      at bigint not null,
      origin text not null,
      server text not null,
      address_id integer references addresses (id),
      elapsed_ms double precision not null,
      latency_ms double precision,
      jitter_ms double precision,
      loaded_latency_ms double precision,
      download_bytes_per_second double precision,
      upload_bytes_per_second double precision,
      downloaded_bytes bigint not null,
      uploaded_bytes bigint not null,
      error_code text,
      error_detail text
    )`,
    'create index speed_tests_at on speed_tests (at)',
    'create index speed_tests_address_id on speed_tests (address_id)',

    `create table check_results (
      series_id integer not null references series (id),
      at bigint not null,
      state text not null,
      elapsed_ms double precision,
      error_code text,
      detail text not null,
      primary key (series_id, at)
    )`,
    'create index check_results_at on check_results (at)',
  ],
};
