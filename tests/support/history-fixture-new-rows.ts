// The rows of the tables that came after version 1; see history-fixture-rows.ts.

import { genesisHash, hashOf } from '../../electron/core/audit/audit-chain.ts';
import { createLatencyHistogram } from '../../shared/domain/latency-histogram.ts';
import { fixtureAt as at, type FixtureRows } from './history-fixture-rows.ts';

const owner = { who: 'owner', origin: 'page 192.0.2.7' };

const latencies = createLatencyHistogram();
latencies.add(12.345);

export const version3Rows: FixtureRows = {
  series: [
    { id: 1, kind: 'link', name: 'link' },
    { id: 2, kind: 'check', name: 'nas' },
  ],
  transitions: [
    { id: 1, series_id: 1, at, state: 'up', blame: null, detail: null },
    {
      id: 2,
      series_id: 1,
      at: at + 95_000,
      state: 'down',
      blame: 'provider',
      detail: 'Every anchor failed three times.',
    },
  ],
  readings: [
    { id: 1, series_id: 1, at: at + 500, latency_us: 12_345, ok: 1 },
    { id: 2, series_id: 1, at: at + 95_000, latency_us: null, ok: 0 },
  ],
  rollups: [
    {
      series_id: 1,
      width_ms: 60_000,
      start_at: at,
      up_ms: 60_000,
      degraded_ms: 0,
      down_ms: 0,
      maintenance_ms: 0,
      unknown_ms: 0,
      count: 1,
      min_us: 12_345,
      max_us: 12_345,
      sum_us: 12_345,
      histogram: latencies.text(),
    },
  ],
  runs: [{ id: 1, started_at: at, seen_at: at + 100_000, ended_at: null }],
};

const audited = {
  ...owner,
  sequence: 1,
  at,
  what: 'settings.set',
  subject: 'address.lookSeconds',
  before: '300',
  after: '120',
};

export const version4Rows: FixtureRows = {
  events: [
    {
      id: 1,
      kind: 'line-lost',
      severity: 'critical',
      subject: 'link',
      thread_key: 'outage-2',
      at: at + 95_000,
      recorded_at: at + 95_400,
      data: '{"blame":"provider"}',
    },
  ],
  outbox: [
    {
      id: 1,
      lane: 'discord main 1100',
      channel: 'discord main',
      target: '1100',
      event_id: 1,
      payload: '{"kind":"line-lost","event":1}',
      priority: 20,
      coalesce_key: null,
      nonce: 'b0b0cafe00000001',
      state: 'done',
      state_at: at + 400_000,
      attempts: 2,
      not_before: at + 395_000,
      expires_at: at + 86_400_000,
      created_at: at + 95_400,
      superseded_by: null,
      last_error: 'The line is down.',
    },
  ],
  deliveries: [
    {
      id: 1,
      outbox_id: 1,
      event_id: 1,
      channel: 'discord main',
      target: '1100',
      thread_key: 'outage-2',
      external_id: '1349971205123456789',
      at: at + 400_000,
    },
  ],
  audit_log: [
    {
      ...audited,
      previous_hash: genesisHash,
      hash: hashOf({ ...audited, previousHash: genesisHash }),
    },
  ],
  settings_history: [
    {
      ...owner,
      id: 1,
      at,
      content: 'address:\n  lookSeconds: 120\n',
      changed: '["address.lookSeconds"]',
    },
  ],
  discord_commands: [
    {
      id: 1,
      at: at + 500_000,
      bot: 'main',
      guild_id: '1000',
      channel_id: '1100',
      user_id: '4200',
      command: '/sources disable ipify-ipv4',
      outcome: 'denied',
      elapsed_ms: 1.75,
      error_id: null,
    },
  ],
  speed_tests: [
    {
      id: 1,
      at: at + 800_000,
      origin: 'schedule',
      server: 'speed.example',
      address_id: 1,
      elapsed_ms: 20_050.5,
      latency_ms: 11.5,
      jitter_ms: 0.75,
      loaded_latency_ms: 48.25,
      download_bytes_per_second: 31_250_000.5,
      upload_bytes_per_second: null,
      downloaded_bytes: 312_500_000,
      uploaded_bytes: 0,
      error_code: 'timeout',
      error_detail: 'The upload did not begin.',
    },
  ],
  check_results: [
    {
      series_id: 2,
      at: at + 30_000,
      state: 'up',
      elapsed_ms: 3.5,
      error_code: null,
      detail: '{"status":200}',
    },
  ],
};

export const version5Rows: FixtureRows = {
  places: [{ id: 1, country: 'DE', city: 'Ulm', latitude: 48.4, longitude: 9.9875 }],
  changes: [
    {
      id: 5,
      family: 'ipv4',
      kind: 'replaced',
      first_seen_at: at + 900_000,
      confirmed_at: at + 910_000,
      held_ms: 300_000,
      told: 1,
      evidence: '[]',
      places: '1',
    },
  ],
  change_addresses: [
    { change_id: 5, side: 'before', position: 0, address_id: 5 },
    { change_id: 5, side: 'after', position: 0, address_id: 4 },
  ],
  known_changes: [
    {
      change_id: 5,
      nat_kind: 'carrier-grade',
      router_address: '100.64.3.9',
      tunnel_interface: 'wg0',
    },
  ],
  change_insights: [
    {
      change_id: 5,
      position: 0,
      address_id: 4,
      place_id: 1,
      asn: 64_500,
      organisation: 'Example Networks',
      network_kind: 'access',
      reverse_name: 'p4.example',
    },
  ],
};

export const version6Rows: FixtureRows = {
  kept: [
    {
      owner: 'outbox',
      name: 'discord:main 1100',
      value: '{"why":"The bot may not write there."}',
      at: at + 950_000,
    },
  ],
};
