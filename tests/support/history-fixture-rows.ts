// What tests/fixtures/history holds: rows for each table, under the version that has brought the table.
// The rows of a released version stay as they are: they are what its program has written.

import type { SqlValue } from '../../electron/core/ports.ts';

export type FixtureRow = Readonly<Record<string, SqlValue>>;
export type FixtureRows = Readonly<Record<string, readonly FixtureRow[]>>;

export const fixtureAt = Date.UTC(2026, 2, 14, 5, 30);
const at = fixtureAt;
const dayMs = 86_400_000;

const evidence = JSON.stringify([
  {
    sourceId: 'ipify-ipv4',
    operator: 'ipify.org',
    method: 'http',
    family: 'ipv4',
    at,
    elapsedMs: 41.5,
    answer: { ok: true, value: '81.2.69.143' },
  },
]);
const observed = {
  operator: 'ipify.org',
  method: 'http',
  error_code: null,
  error_detail: null,
  address: null,
};
const change = { kind: 'replaced', told: 1, evidence: '[]', confirmed_at: at + 10_000 };

export const version1Rows: FixtureRows = {
  observations: [
    {
      ...observed,
      source_id: 'ipify-ipv4',
      family: 'ipv4',
      at,
      elapsed_ms: 41.5,
      address: '81.2.69.143',
    },
    {
      ...observed,
      source_id: 'cloudflare-dns-ipv4',
      operator: 'cloudflare.com',
      method: 'dns',
      family: 'ipv4',
      at: at + 20,
      elapsed_ms: 12,
      address: '81.2.69.200',
    },
    {
      ...observed,
      source_id: 'google-stun-ipv6',
      operator: 'google.com',
      method: 'stun',
      family: 'ipv6',
      at: at + 31,
      elapsed_ms: 5000,
      error_code: 'timeout',
      error_detail: 'Nothing after 5 s.',
    },
    // Nothing kept version 1 from writing one twice.
    {
      ...observed,
      source_id: 'ipify-ipv4',
      family: 'ipv4',
      at,
      elapsed_ms: 41.5,
      address: '81.2.69.143',
    },
  ],
  changes: [
    {
      ...change,
      id: 1,
      family: 'ipv4',
      kind: 'first',
      before_addresses: '  ',
      after_addresses: ' 81.2.69.142 ',
      first_seen_at: at - 9 * dayMs,
      confirmed_at: at - 9 * dayMs + 2_000,
      held_ms: null,
    },
    {
      ...change,
      id: 2,
      family: 'ipv6',
      kind: 'within-prefix',
      before_addresses: ' 2001:db8:81:2::17 ',
      after_addresses: ' 2001:db8:81:2::a4 ',
      first_seen_at: at - 3 * dayMs,
      confirmed_at: at - 3 * dayMs + 10_000,
      held_ms: 6 * dayMs,
      told: 0,
    },
    {
      ...change,
      id: 3,
      family: 'ipv4',
      before_addresses: ' 81.2.69.142 ',
      after_addresses: ' 81.2.69.143 ',
      first_seen_at: at,
      held_ms: 9 * dayMs,
      evidence,
    },
    {
      ...change,
      id: 4,
      family: 'ipv4',
      kind: 'egress-set',
      before_addresses: ' 81.2.69.143 ',
      after_addresses: ' 81.2.69.144 81.2.69.143 81.2.69.145 ',
      first_seen_at: at + 600_000,
      confirmed_at: at + 610_000,
      held_ms: 600_000,
    },
  ],
  candidates: [
    {
      id: 1,
      family: 'ipv4',
      address: '81.2.69.143',
      first_seen_at: at,
      ended_at: at + 10_000,
      outcome: 'confirmed',
    },
    {
      id: 2,
      family: 'ipv6',
      address: '2001:db8:ffff::1',
      first_seen_at: at + 700_000,
      ended_at: null,
      outcome: null,
    },
  ],
  source_statistics: [
    {
      source_id: 'ipify-ipv4',
      statistics: JSON.stringify({
        asked: 2881,
        answered: 2874,
        successRate: 0.998,
        latencyMs: 40.25,
        lastError: { code: 'timeout', detail: 'Still connecting.' },
        lastAskedAt: at,
        breaker: 'closed',
      }),
    },
  ],
  current_addresses: [
    {
      family: 'ipv4',
      addresses: ' 81.2.69.144 81.2.69.143 81.2.69.145 ',
      since: at + 600_000,
      confirmed_at: at + 610_000,
    },
    {
      family: 'ipv6',
      addresses: ' 2001:db8:81:2::a4 ',
      since: at - 9 * dayMs,
      confirmed_at: at + 600_500,
    },
  ],
};
